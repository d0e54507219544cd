kind concede
means A side gives way in words: promises to ease, to stop, to reform.
code CONCEDE 035

verb relent, back+down, give+in, capitulate, backtrack, cave: subj > to|to.of|to.from|to.by {weight 0.85} {cameo 083} {unless obj: :word} {unless any: @sport}
# "conceded that it was lost": what one owns to.
verb concede, accede, bow, acquiesce: subj > to|to.of|to.from|to.by|obj {weight 0.85} {cameo 083} {weight 0.05 if this: concede and if comp: :word} {unless obj: goal, point, run, result, election} {unless any: @sport} {unless subj: bond}
verb yield: subj > to|to.of|to.from|to.by|obj {weight 0.85} {cameo 083} {if to: :word} {unless obj: goal, point, run, result, election} {unless any: @sport} {unless subj: bond}
# "is willing to withdraw", "wants to leave": what one would give up oneself.
adj willing, ready, prepared: subj > comp.from|comp.to|comp.obj {governs intend} {only governing} {weight 0.8} {if comp: withdraw, pull, leave, return, release, free, lift, ease, surrender, disarm, dismantle, compromise, concede, yield, resign, relinquish}
verb want, wish, intend, plan, hope: subj > comp.from|comp.to {governs intend} {only governing} {weight 0.8} {if comp: withdraw, pull, retreat, disarm} {unless obj: :word}
# "submitted a proposal" gives way to nobody.
verb submit: subj > to|to.of|to.by {weight 0.75} {cameo 083} {if to: :word} {unless obj: :word} {unless aux: must, should}
verb accept, meet, grant, heed: subj > obj.of|obj.from|obj.by|obj.poss|from|of {if obj: demand, call, condition, plea} {cameo 083} {weight 0.85}
verb offer, make, announce + concession, amnesty, ceasefire, compromise: subj > to|with|obj.to|over {cameo 035} {weight 0.85}
verb postpone, delay, call+off, shelve, suspend: subj > in|obj.in|against|obj {if obj: demonstration, strike, protest, rally, execution} {cameo 082} {weight 0.75}
verb reverse, drop, abandon, withdraw, retract: subj > obj.of|obj.on|on|obj.by|obj {if obj: decision, plan, claim, demand, policy, objection, opposition, threat, position} {cameo 083} {weight 0.7}
verb approve, grant, allow: subj > obj.from|obj.by|obj.of|from|obj.poss {if obj: request} {cameo 080} {weight 0.7}
noun concession: subj|from|by > to {cameo 035} {weight 0.6}

code CONCEDE 035

list industrial = strike, walkout, stoppage, protest, sit-in, boycott, hunger_strike, demonstration, fast, picket, blockade, roadblock, go-slow, industrial_action, march, rally
list ruling_side = government, president, minister, king, parliament, court, council, mayor, governor, authority, regime, junta, cabinet, administration, ministry, premier, chancellor, ruler, police, party, congress, legislature, senate, judge, assembly, commission, :officeholder, :state, :court
list curb = ban, restriction, curfew, tax, decree, law, bill, curb, rule, policy, order, plan, levy, eviction, cut, reform, demand, charge, quota, price

verb give+in, cave+in, climb+down, back+down, capitulate, knuckle+under: subj > to|to.of|to.from|to.by|before {if to|before: demand, pressure, :actor, striker, protester, call, union, threat, blackmail} {unless obj: :word} {unless subj: team, club, roof, ceiling, mine, tunnel, wall, parent, keeper} {cameo 083} {weight
  0.9}
verb climb+down, back-pedal, backpedal, backpedal, row+back, back+off, backtrack, flip-flop, soften, relent, buckle, bend, budge, u-turn, backslide: subj > to|on.of|over|in {if on|to|from|over|in: :word} {if subj: @ruling_side} {unless obj: :word} {unless mod: not} {unless any: @sport} {cameo 083} {weight 0.75}
verb make, do, perform, execute: subj > to|obj.to|on.of {if subj: @ruling_side, rebel, party, union, :actor} {if obj|comp|obj.mod: u-turn, turn, about-face, about-turn, climbdown, concession, reversal, policy, volte-face} {cameo 083} {weight 0.75}
verb make, do, perform, execute: subj > on.of|to|obj.on.of {if obj|comp: face, turn} {if obj.mod|comp.mod: about, u} {if subj: @ruling_side, :actor} {cameo 083} {weight 0.75}
verb give, cede, lose + ground, way: subj > to|on {if to|on: :word} {if subj: @ruling_side} {unless any: @market, @sport, troop, army, rebel, fighter, currency} {cameo 083} {weight 0.7}
verb scrap, shelve, drop, withdraw, abandon, postpone, delay, suspend, cancel, halt, reverse, rescind, annul, revoke, repeal, abolish, retract, overturn, void, water+down, soften, amend, dilute, put+off, ditch, axe, freeze, lift, ease, relax, loosen : subj > on|against|obj.on|obj.against|obj.of|for {if obj: @curb,
  crackdown, death_penalty, penalty, decision, legislation, measure, requirement, eviction, execution} {if any: protest, strike, pressure, outcry, demonstration, backlash, riot, unrest, opposition, uproar, criticism, outrage} {if subj: @ruling_side} {unless obj: tax_return} {cameo 083} {weight 0.78}
verb rescind, revoke, annul, repeal, abolish, retract: subj > against|obj.against|on|obj.on|obj.of|for {if obj: decree, ban, penalty, law, curb, order} {if obj|obj.mod|any: anti-gay, death, decree, ban, discriminatory, emergency, press, media, newspaper, security, apartheid, censorship} {if subj: @ruling_side} {unless
  obj: tax} {cameo 083} {weight 0.8}
verb relax, loosen, soften, ease: subj > on|over|of|obj.on|obj.over|toward|towards|obj.toward|obj.towards {if obj: stance, policy, grip, position, line, control, hold, tone, rule, demand, restriction, visa, attitude} {if subj: @ruling_side, :actor} {unless obj: monetary, fiscal, muscle} {unless obj.mod: monetary,
  fiscal, loose, easy} {unless subj: fed, bank} {cameo 083} {weight 0.72}
verb drop, withdraw, waive, lift, abandon, retract + objection, opposition, veto, hold, demand, claim, insistence, threat: subj > to|obj.to|on|obj.on|for|over|against|obj.against {cameo 083} {weight 0.8} {if subj: :actor, @ruling_side}
verb reverse, contradict: subj > on|over {if obj: himself, herself, itself, themselves, course, stance} {if on|over: policy, tax, tariff, issue, bill, law, ban, decision, plan, abortion, rule, reform, trade, refugee} {if subj: @ruling_side} {cameo 083} {weight 0.75}
verb change, reverse, switch: subj > on|over {if obj: course, tack, direction} {if subj: @ruling_side} {cameo 083} {weight 0.6}
# Strikes and protests that are ended by those who held them.
verb call+off, end, suspend, halt, abandon, wrap+up, cancel, postpone, lift, drop, break+off, stop, pause + @industrial: subj > against|obj.against|at|obj.at|of|obj.of|in|obj.in {if subj: union, worker, teacher, opposition, student, driver, farmer, protester, inmate, prisoner, activist, doctor, nurse, miner,
  demonstrator, trucker, party, movement, leader, pilot, staff, employee, :group, crew, docker, detainee, lawyer} {unless obj.mod: air, missile, drone, rocket, military, naval} {unless subj: police, army, government} {unless mod|aux: not, never} {cameo 082} {weight 0.95} {public}
verb return, go: subj > {if to: work} {if subj: worker, teacher, miner, driver, striker, doctor, nurse, union, pilot, employee, docker} {if any: strike, deal, agreement, walkout, stoppage, union} {cameo 082} {weight 0.8} {public}
verb disperse, go+home, pack+up, leave, vacate: subj > {if subj: protester, demonstrator, striker} {if mod|any: peacefully, voluntarily, camp} {unless any: police, tear_gas} {cameo 082} {weight 0.6} {public}
# Rights, votes and leave that are granted.
verb grant, give, concede, offer, restore, award, extend: subj > to|iobj|obj.to|of|obj.of|for {if obj: autonomy, self-rule, self-government, independence, citizenship, amnesty, suffrage, home_rule, residency, vote, voting, right, delay, extension, reprieve, respite, permission, approval, authorization, authorisation,
  leave, freedom, statehood, nationality} {if subj: @ruling_side, :actor} {if to|iobj|obj.to|of|obj.of|for: :word} {unless obj: aid, loan, credit, dollar, license} {unless subj: coach, referee, team, company, firm, bank, landlord} {weight 0.05 if obj: right and unless obj.mod|any: political, civil, voting, vote, equal,
  human, minority, women, citizenship, refugee} {cameo 083} {weight 0.86}
verb grant, give, issue: subj > to|obj.to|for|obj.for|comp.subj {if obj: permission, approval, authorization, authorisation, clearance, green_light, go-ahead, permit, leave, consent} {if subj: @ruling_side} {if any: rally, march, protest, aid, deliver, demonstration, enter, visit, extradite, overflight, convoy, land,
  observer, opposition, party, election} {cameo 081} {weight 0.8}
verb authorise, authorize, allow, permit, let: subj > obj.by|obj.of|obj|comp.subj {if obj|comp.subj: march, rally, demonstration, protest, procession, opposition, candidate, party, dissident, exile, campaign_rally} {if subj: @ruling_side, police} {unless any: @sport} {cameo 081} {weight 0.8}
verb allow, permit: subj > comp.subj|obj {if comp: run, stand, campaign, participate, vote, compete, stay, return, leave, travel, march, rally, protest} {if subj: @ruling_side} {unless any: @sport} {cameo 081} {weight 0.75}
verb legalise, legalize, unban, recognise, recognize, re-legalise: subj > obj|obj.of {if obj: party, opposition, union, right, opposition_party} {if subj: @ruling_side} {cameo 081} {weight 0.85}
verb call, announce, schedule, set: subj > {if obj: election} {if obj.mod: early, snap, fresh, free, new, multi-party, multiparty, democratic} {if subj: :officeholder, president, king, premier, minister, government, junta, parliament, prime_minister} {unless on: :actor} {cameo 0831} {weight 0.72}
verb announce, propose, unveil, introduce, decree, promise + reform, liberalisation, liberalization, democratization, democratisation, glasnost, multi-party: subj > to|for|obj.to|in {if obj.mod: political, democratic, constitutional, electoral, sweeping, land} {if subj: king, sultan, emir, junta, regime, president,
  party, ruler, monarch, government} {cameo 034} {weight 0.7}
verb stay, postpone, delay, halt, suspend, call+off, put+off + execution, deportation, eviction, extradition, hanging, demolition: subj > of|obj.of|obj.poss {if subj: @ruling_side} {cameo 081} {weight 0.86}
verb appease, placate, mollify, conciliate, pacify, propitiate: subj > obj {if subj: @ruling_side} {if obj: striker, :state, crowd, rebel, general, protester, army, opposition, union, critic, trucker, farmer, worker} {cameo 083} {weight 0.7}
verb raise, increase, hike + wage, salary, pay, minimum_wage, pension: subj > of|obj.of|for|obj.for {if subj: government, president, ministry, king, parliament, regime} {if any: strike, protest, unrest, riot, demonstration} {cameo 083} {weight 0.7}
verb concede: subj > to|obj.to {if obj: defeat, election, race, vote} {if to|obj.to: :word} {unless any: @sport, goal} {cameo 0831} {weight 0.9} {public}
verb concede: subj > to {if to: :officeholder, :person, rival, opponent, challenger, winner} {unless obj: :word} {unless any: @sport} {cameo 0831} {weight 0.9} {public}
verb accept, recognise, recognize, acknowledge: subj > in|to {if obj: defeat} {if any: election, vote, poll, ballot, referendum} {unless any: @sport} {cameo 0831} {weight 0.7}
verb open, open+up: subj > to {if mod|any: up} {if to: opposition, critic, reformer, dissident} {if subj: @ruling_side} {weight 0.6}
# Promises that give way.
verb agree, promise, pledge, offer, vow, consent: subj > comp.obj|comp.of|comp.from|comp.to {if comp: free, release, lift, ease, withdraw, pull, disarm, resign, step, quit, compensate, relinquish, dismantle, freeze, halt, suspend, allow, permit, let, compromise, abandon, scrap, repeal, relax, hand, abdicate, legalise,
  legalize, restore, reinstate, return, pardon, stand, surrender, demobilize, demobilise, democratize} {if comp: step, resign, quit, abdicate, free, release, lift, ease, withdraw, pull, disarm, compensate, freeze, dismantle, pardon, lay, relinquish, relax, repeal, scrap, legalise, legalize, disband, surrender} {weight
  0.05 if comp: step and if comp.mod|comp.obj: up, effort} {weight 0.05 if comp: lift and unless comp.obj: ban, curfew, sanction, embargo, blockade, siege, restriction, boycott, emergency, tariff, martial_law, state} {weight 0.05 if comp: release and if comp.obj: report, tax, return, document, record, statement, fund,
  money, plan, detail, result, transcript, list, email, video, tape, figure} {weight 0.05 if comp: withdraw and if comp.obj: support, money} {weight 0.9} {cameo 0353 if comp: free, release} {cameo 0356 if comp: withdraw, pull, disarm, surrender} {cameo 0354 if comp: lift, ease} {cameo 0341 if comp: resign, step, quit,
  abdicate}
verb promise, vow, pledge, announce, say, decide: subj > comp.in {if comp: seek, run, stand} {if comp.mod: not, never} {if comp.obj: term, re-election, reelection} {if subj: :officeholder, president} {cameo 0341} {weight 0.85}
noun climbdown, u-turn, backdown, about-face, capitulation, about-turn: subj|by|of|poss > to|on.of {if subj|by|of|poss: @ruling_side, :actor} {unless any: @sport} {cameo 083} {weight 0.7}
noun concession: subj|from|by|of|poss > to|for {if to: :actor, rebel, opposition, striker, protester, union, demand} {unless mod: fishing, oil, mining, trade, food, price, stand} {weight 0.75}
verb grant, make, offer, extract, win, wring, secure, gain: from|obj.from > subj {if obj: concession} {if from|obj.from: :actor, government} {weight 0.75}
noun pardon, amnesty, clemency, reprieve: by|from|subj|poss > for|of|to {if for|of|to: :word} {unless mod: tax} {cameo 081} {weight 0.68}
# "signed a decree granting citizenship to the exiles".
verb sign, issue, pass, adopt, approve: subj > obj.comp.to|obj.comp.iobj|obj.comp.obj|obj.comp.for|obj.to|for {if obj: decree, order, law, bill, edict, measure, legislation} {if obj.comp|comp: grant, restore, pardon, simplify, legalise, legalize, lift, ease, allow, free, release, relax, decriminalise, decriminalize,
  abolish, rehabilitate} {if subj: @ruling_side} {cameo 081} {weight 0.8}
