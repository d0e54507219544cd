kind threaten
means A side threatens or warns of harm.
code THREATEN 130

verb threaten: subj > comp.obj|comp.against|comp.on|comp.with|comp.from|comp.to|comp.obj.to|comp.obj.with|comp.in|obj|with|comp.of {governs threaten} {weight 0.93} {unless subj|subj.mod: storm, typhoon, cyclone, hurricane, tornado, blizzard, heatwave, locust, wildfire, volcano} {unless subj: fire, flood, drought, disease, crisis, strike, lava, virus, shortage, row, dispute, famine, violence, scandal} {cameo 138 mode violence if any: @weapon, @violence, attack, blow, force, destroy, kill, war, retaliation, retaliate, bomb} {cameo 1312 mode relations if any: sanction, tariff, boycott, embargo} {cameo 1313 mode relations if any: secede, break}
verb warn, caution: subj > iobj|obj|to|comp.subj|comp.obj|against|iobj {governs threaten} {weight 0.68} {unless subj: scientist, expert, doctor, economist, forecaster, analyst, meteorologist} {cameo 138 mode violence if any: retaliate, retaliation, attack, war, force} {cameo 1312 mode relations if any: sanction, tariff}
verb vow, swear, promise, pledge: subj > against|comp.against|comp.obj|on|comp.on|comp.to {if comp|obj: revenge, retaliate, retaliation, avenge, attack, fight, destroy, punish, punishment, crush, eliminate, respond, strike, hunt, annihilate} {cameo 130 if comp.obj: @wordy, break, loophole, poverty, corruption, deficit, waste, debt, crime, fee, department, barrier, charge, allegation, subpoena, extradition, cut, nominee, closure, drug, cartel, inequality, climate, discrimination, racism} {cameo 138 mode violence if this: vow, swear, promise, pledge} {weight 0.97}
verb issue, give, set, deliver, present + ultimatum, deadline, warning, threat: subj > to|iobj|obj.to|against|for|obj.against {cameo 139} {weight 0.9} {cameo 130 if obj: warning, threat} {unless any: tornado, weather, flood}
verb brandish: subj > at|obj {cameo 138 mode violence} {if obj: @weapon, gun, knife}
verb consider, mull, weigh, contemplate, plan, intend, prepare, say, announce, declare: subj > comp.obj|comp.against|comp.to|comp.on|obj.against|obj.on|comp.with|comp.from|comp.in|against {governs threaten} {only governing} {weight 0.7} {unless comp.mod: not, never} {if this|comp.aux|comp.mod: will, would, consider, mull, weigh, contemplate, plan, intend, prepare, to, shall, may}
verb increase, step+up, maintain, keep, raise, intensify + pressure: subj > on|obj.on {cameo 130} {weight 0.7}
verb retaliate: subj > against|for {cameo 130} {if aux: will, would, may} {weight 0.7}
adj ready, prepared, willing: subj > comp.obj|comp.against|comp.on|comp.in {governs threaten} {only governing} {weight 0.7}
noun threat: subj|by|from|of > against|to|of|comp.obj|comp.against {governs threaten} {weight 0.7} {if subj|by|from: :actor} {unless mod: health, environmental, security} {unless any: seriously}
noun ultimatum: subj|from|by > to {cameo 139} {weight 0.82}
noun warning: subj|from|by > to|against|for {weight 0.6} {unless mod: weather, storm, travel, tsunami, health} {governs threaten}
