kind threaten
means A side threatens or warns of harm.
code THREATEN 130

list reprisal = face, pay, suffer, consequence, retaliate, retaliation, respond, response, answer, tolerate, expel, sanction, tariff, punish, punishment, attack, strike, act, arrest, prosecute, destroy, shoot, shell, fire, force, price, repercussion, reprisal, hit, crush, react, reaction, revenge, defend, intervene, halt, stop, cut, suspend, end, ban, block, close, withdraw, leave, quit, boycott, veto, impose, action, measure, war, regret, hesitate, allow, accept, permit, stand, sever, break, shut, sit, stay, silent, idle

verb threaten: subj > comp.obj|comp.against|comp.on|comp.with|comp.from|comp.to|comp.obj.to|comp.obj.with|comp.in|obj|with|comp.of {governs threaten} {weight 0.93} {cameo 130 if comp: veto, filibuster, sue, appeal, resign, quit} {unless subj|subj.mod: storm, typhoon, cyclone, hurricane, tornado, blizzard, heatwave, locust, wildfire, volcano} {unless subj: fire, flood, drought, disease, crisis, strike, lava, virus, shortage, row, dispute, famine, violence, scandal} {cameo 138 mode violence if any: @weapon, @violence, attack, blow, force, destroy, kill, war, retaliation, retaliate, bomb} {cameo 1312 mode relations if any: sanction, tariff, boycott, embargo} {cameo 1313 mode relations if any: secede, break}
# Whoever is warned, or what is held out: "warned that Chad was sliding into famine" threatens nobody.
verb warn, caution: subj > iobj|obj|to|against {governs threaten} {weight 0.68} {weight 0.05 if this: caution and if against: :word and unless obj|iobj: :actor} {if obj|iobj|to|against: :word} {unless subj: scientist, expert, doctor, economist, forecaster, analyst, meteorologist} {cameo 138 mode violence if any: retaliate, retaliation, attack, war, force} {cameo 1312 mode relations if any: sanction, tariff}
verb warn, caution: subj > iobj|obj|to|comp.subj|comp.obj|against|iobj {governs threaten} {weight 0.68} {unless obj|iobj|to|against: :word} {if comp|comp.obj|comp.comp|comp.mod|comp.with: @reprisal} {unless subj: scientist, expert, doctor, economist, forecaster, analyst, meteorologist} {cameo 138 mode violence if any: retaliate, retaliation, attack, war, force} {cameo 1312 mode relations if any: sanction, tariff}
verb warn, caution: subj > iobj|obj|to|comp.subj|comp.obj|against|iobj {governs threaten} {weight 0.68} {unless obj|iobj|to|against: :word} {if of: reaction, consequence, retaliation, reprisal, repercussion, response, measure, action, sanction, tariff} {unless subj: scientist, expert, doctor, economist, forecaster, analyst, meteorologist} {cameo 138 mode violence if any: retaliate, retaliation, attack, war, force} {cameo 1312 mode relations if any: sanction, tariff}
verb vow, swear, promise, pledge: subj > against|comp.against|comp.obj|on|comp.on|comp.to {unless comp.mod: not, never} {if comp|obj: revenge, retaliate, retaliation, avenge, attack, fight, destroy, punish, punishment, crush, eliminate, respond, strike, hunt, annihilate} {cameo 130 if comp.obj: @wordy, break, loophole, poverty, corruption, deficit, waste, debt, crime, fee, department, barrier, charge, allegation, subpoena, extradition, cut, nominee, closure, drug, cartel, inequality, climate, discrimination, racism} {cameo 138 mode violence if this: vow, swear, promise, pledge} {weight 0.97}
verb issue, give, set, deliver, present + ultimatum, deadline, warning, threat: subj > to|iobj|obj.to|against|for|obj.against {cameo 139} {weight 0.9} {cameo 130 if obj: warning, threat} {unless any: tornado, weather, flood}
verb promise, pledge, vow, threaten + veto: subj > obj.of|obj.on|obj.against|of|on {cameo 130} {weight 0.85}
verb brandish: subj > at|obj {cameo 138 mode violence} {if obj: @weapon, gun, knife}
# What is only considered or planned is as firm as the deed.
verb consider, mull, weigh, contemplate, plan, intend, prepare: subj > comp.obj|comp.against|comp.to|comp.on|obj.against|obj.on|comp.with|comp.from|comp.in|against {governs threaten} {only governing} {status deed} {weight 0.7} {if this|comp.aux|comp.mod: will, would, consider, mull, weigh, contemplate, plan, intend, prepare, to, shall, may}
verb say, announce, declare: subj > comp.obj|comp.against|comp.to|comp.on|obj.against|obj.on|comp.with|comp.from|comp.in|against {governs threaten} {only governing} {weight 0.7} {unless comp.mod: not, never} {if this|comp.aux|comp.mod: will, would, consider, mull, weigh, contemplate, plan, intend, prepare, to, shall, may}
# "“We will expel your envoy,” Chad told Togo": whoever is told is threatened.
verb tell, inform: subj > iobj|obj {governs threaten} {only governing} {if comp.aux: will, shall} {if comp.subj: we, i} {unless comp.mod: not, never} {if iobj|obj: :state, :group, :armed, :officeholder, :land} {weight 0.9}
verb increase, step+up, maintain, keep, raise, intensify + pressure: subj > on|obj.on {cameo 130} {weight 0.7}
verb retaliate: subj > against|for {cameo 130} {if aux: will, would, may} {weight 0.7}
adj ready, prepared, willing: subj > comp.obj|comp.against|comp.on|comp.in {governs threaten} {only governing} {weight 0.7}
noun threat: subj|by|from|of > against|to|of|comp.obj|comp.against {governs threaten} {weight 0.7} {if subj|by|from: :actor} {unless mod: health, environmental, security} {unless any: seriously}
noun ultimatum: subj|from|by > to {cameo 139} {weight 0.82}
noun warning: subj|from|by > to|against|for! {weight 0.6} {unless mod: weather, storm, travel, tsunami, health} {governs threaten}
noun warning: from|by! > to|against|for {weight 0.6} {unless mod: weather, storm, travel, tsunami, health} {governs threaten}
noun warning: subj|from|by > to|against|for {weight 0.6} {unless mod: weather, storm, travel, tsunami, health} {governs threaten} {only governing}

code THREATEN 130

list penalty = consequence, price, sanction, tariff, retaliation, response, reprisal, punishment, wrath, repercussion, penalty, isolation, war, impeachment, prosecution, arrest, expulsion, duty, blockade, embargo, catastrophe, revenge, annihilation
list harsh = harsh, crushing, strong, tough, firm, decisive, swift, severe, painful, devastating, forceful, retaliatory, military, appropriate, proportionate, fitting, commensurate, symmetrical, punitive, heavy, unprecedented, stern, bloody, terrible, counter
list might = will, would, could, may, might, shall
list onslaught = strike, war, sanction, tariff, attack, invasion, action, force, boycott, retaliation, intervention, airstrike, embargo, reprisal, bombing, offensive, blockade, annexation, use

verb vow, swear, promise, pledge: subj > against|comp.against|comp.obj|on|comp.on|comp.at|comp.to|obj.to|obj.against|obj.on|to {unless comp.mod: not, never} {if comp|obj: hit, obliterate, pulverize, pulverise, flatten, bomb, war, vengeance, reprisal, countermeasure, counter-measure, overthrow, topple, oust, behead, smash, target, wipe, bombard,
  invade, liquidate, exterminate} {unless comp.obj: @wordy, poverty, corruption, goal, goals, record, virus, inflation} {unless any: goal, milestone, low_income} {cameo 138 mode violence} {weight 0.93} {weight 0.05 if comp: target, hit and if comp.obj: goal, inflation, emission}
verb vow, swear, promise, pledge, threaten: subj > to|obj.to|against|obj.against|on|obj.on|to.of|to.poss {weight 0.93} {if obj: response, measure, action, step, countermeasure, reply, answer} {if obj.mod: @harsh} {if to|obj.to|against|obj.against|on|obj.on|to.of|to.poss: :actor} {unless to|obj.to: crisis, pandemic,
  virus, climate, flood, disaster, crime}
verb vow, swear, promise, pledge: subj > obj.to|to {if obj: response, reply, answer} {weight 0.93} {if to|obj.to: sanction, attack, strike, expulsion, tariff, killing, provocation, aggression, raid, assassination}
verb vow, swear, promise, pledge: subj > comp.obj|comp.comp.subj {if comp: make, teach} {if any: pay, suffer, regret, lesson} {unless any: tax, share, wage, cost, school, bill} {weight 0.9}
verb say, warn, declare, announce, add, caution: subj > comp.subj|comp.comp.subj {if comp: face, pay, suffer, bear, reap} {if comp.obj|comp.for: @penalty} {if comp.aux: @might, must} {weight 0.85} {unless comp.subj: we, it, consumer} {unless comp.subj: price} {unless subj: economist, analyst, expert, scientist}
verb tell, inform: subj > obj|iobj {if comp: face, suffer, pay, regret} {if comp.obj|comp.for: @penalty} {weight 0.85} {unless comp.obj: cost, bill}
verb say, warn, declare, insist, add: subj > comp.obj.by|comp.obj.from|comp.from|comp.by|comp.obj.of|comp.obj.poss|comp.obj {if comp: tolerate} {if comp.mod: not, never, no_longer} {weight 0.75}
verb tolerate: subj > obj.by|obj.from|from|by|obj.of|obj.poss|obj {if mod: not, never, no_longer} {if aux: will, would, wo} {if subj: :actor} {weight 0.72}
verb hesitate: subj > comp.obj|comp.against|comp.on|comp.to {if mod: not, never} {if aux: will, would} {governs threaten} {if comp: attack, strike, use, respond, retaliate, defend, hit, kill, shoot, intervene, bomb, impose, punish, crush, fire} {weight 0.9}
verb say, warn: subj > comp.to.of|comp.to.by|comp.to.poss|comp.to.from|comp.to {if comp: respond, retaliate, react} {if comp.aux: will, would, shall} {if comp.subj: it, they, he, she, :state, :military} {weight 0.78} {if comp.to: sanction, attack, aggression, provocation, strike, expansion, expulsion, raid, tariff,
  deployment, killing, bombing, incursion, violation, intrusion, :actor} {unless comp.to: letter, question, request, disaster, crisis}
verb reserve + right: subj > obj.comp.against|obj.comp.to|obj.comp.obj|comp.against|comp.to|comp.obj|against {weight 0.8} {if any: retaliate, respond, attack, strike, force, defend, hit, military} {unless any: court, lawsuit}
verb raise, float, dangle, evoke, conjure, wield + possibility, prospect, specter, spectre, option, threat, idea: subj > obj.of.on|obj.of.against|obj.of.with|of.on|of.against|of.with|obj.of.in|on|against {if obj.of|of: @onslaught} {if subj: :actor} {unless subj: decision, move, vote, attack, killing, standoff} {weight
  0.72}
verb float, dangle + tariff, sanction: subj > on|obj.on|against|obj.against {cameo 1312 mode relations} {weight 0.75}
verb hint, signal, indicate, suggest: subj > comp.obj|comp.against|comp.on {governs threaten} {only governing} {if comp.aux: could, might, may, will, would} {unless comp.aux: have} {if comp.subj: it, they, he, she, we, i} {weight 0.95}
verb hint: subj > at.on|at.against|at.with|on|against {if at: @onslaught} {weight 0.72}
verb give: subj > iobj|obj {cameo 139} {if until: :word} {if comp: :word} {if iobj|obj: :actor} {unless comp: live, vote, apply} {unless comp: file, appeal, register} {weight 0.8}
verb give + hour, day, week: subj > iobj {cameo 139} {if comp|obj.comp: release, withdraw, leave, surrender, resign, respond, comply, disarm, free, hand, pay, end, stop, quit, step, accept, agree, lift, halt, pull, vacate, evacuate, cease, dismantle, return} {if iobj: :actor} {weight 0.8}
verb put: subj > obj {if on: notice} {if obj: :actor} {weight 0.72}
verb serve + notice: subj > on|obj.on|to {weight 0.72} {governs threaten} {unless subj: team, performance}
verb say, insist, reiterate, repeat, stress, warn: subj > comp.against|comp.with|comp.for|against {if comp: table} {if comp.subj: option} {cameo 138 mode violence} {weight 0.75}
verb rule+out: subj > obj.against|obj.on|against|obj.in|on {if mod: not, never} {if obj: action, force, strike, war, intervention, attack, use, invasion, sanction, airstrike, option, operation} {weight 0.97} {cameo 138 mode violence}
verb renounce: subj > obj.against|against|obj.of.against {if obj: use, force} {if mod: not, never} {cameo 138 mode violence} {weight 0.8}
verb blackmail, menace, bully, browbeat: subj > obj|iobj {if obj|iobj: :state, :group, :officeholder} {weight 0.62} {unless any: schoolmate, classmate, school, pupil}
noun blackmail: subj|by|from > of|against {weight 0.55} {if subj|by|from: :state}
verb declare + war, jihad: subj > on|against|obj.on|obj.against {if on|against|obj.on|obj.against: :actor} {cameo 138 mode violence} {weight 0.8} {unless on|obj.on: drug, drugs, terror, poverty, crime, corruption, cartel, virus}
verb hurl, level, direct, send, post, phone, deliver, spew + threat: subj > at|to|against|obj.to|obj.at|obj.against|iobj {weight 0.82} {cameo 138 mode violence if obj.mod: death, bomb}
verb sound, send, post, fire + warning: subj > to|obj.to|at|iobj {weight 0.72} {if obj: warning} {unless any: tornado, weather, flood, tsunami, storm, health, rocket, missile} {if to|obj.to|at|iobj: :actor}
verb advocate, preach, call, demand, urge: subj > for.of|for.poss|for.against|obj.of|obj.poss|obj.against {if for|obj: destruction, annihilation, extermination, jihad, obliteration} {if for.of|for.poss|for.against|obj.of|obj.poss|obj.against: :actor} {cameo 138 mode violence} {weight 0.97}
verb threaten: subj > obj.on|obj.against|obj.of|on|against|obj.to|obj.in {weight 0.96} {if obj: sanction, tariff, strike, attack, action, ban, war, boycott, invasion, retaliation, reprisal, penalty, duty, levy, embargo, blockade, airstrike, legal} {if on|against|obj.on|obj.against|obj.of|obj.to|obj.in: :actor} {cameo
  1312 mode relations if obj: sanction, tariff, boycott, embargo, duty, levy} {cameo 138 mode violence if obj: strike, attack, war, invasion, retaliation, reprisal, airstrike}
verb say, announce, declare, warn, vow, insist: subj > comp.obj.from|comp.from|comp.obj.on|comp.on|comp.obj.to|comp.to|comp.with|comp.obj {if comp.aux: will, would} {if any: unless} {unless any: until} {weight 0.72} {if comp: withdraw, cut, stop, halt, suspend, quit, leave, end, pull, resign, block, freeze, close,
  strike, walk, boycott}
verb say, announce, declare, vow, decide, plan: subj > comp.obj.of|comp.obj.by|comp.obj.with|comp.obj.poss|comp.obj|comp.with {if comp: boycott, blockade} {cameo 133 mode restrict} {weight 0.8} {unless comp.mod: not, never}
verb face, risk + sanction, tariff, retaliation, reprisal, penalty: obj.from|from|obj.by|by! > subj {weight 0.62} {if aux: could, may, might, would, will} {if from|obj.from|by|obj.by: :actor}
