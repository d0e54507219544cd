kind protest
means People gather, strike, boycott, block or riot against somebody.
code PROTEST/demo 141

list crowd = people, protester, demonstrator, thousand, hundred, student, worker, crowd, activist, farmer, teacher, woman, ten, dozen, supporter, opponent, youth, resident, citizen, opposition, group, union, villager, million, miner, doctor, nurse, driver, journalist, lawyer, mob, refugee, migrant, settler, member, prisoner, monk, employee, civilian, mourner, movement, inmate, seeker, official, muslim, islamist, fundamentalist, albanian, palestinian, score, party
list changes = resignation, resign, step, removal, oust, ouster, quit, elections, leave
list rights = right, freedom, repression, liberty, violation
list institution = constitution, referendum, democracy, reform, independence, autonomy, democratic

verb demonstrate, rally, march, picket, protest: subj > against|obj|over|in|at|outside|to|for|on {if subj: @crowd, :group, :word} {weight 0.88} {weight 0.05 if this: demonstrate, rally and if obj: :word} {weight 0.05 if this: demonstrate and if comp.aux: be, have, do, will, would, can, could, may, might} {weight 0.05 if this: demonstrate and if subj: victory, result, data, case, example, poll, study, event, attack, episode, incident, experience, decision, figure, number, research, history, record, evidence, success, failure, response, move, test, vote, election} {unless subj: stock, market, price, dollar, yen, index, team, share, :state, president, minister, ministry, government, army, troop, troops, soldier} {unless any: @sport, @market}
  {cameo 1411 if any: @changes} {cameo 1413 if any: @rights} {cameo 1414 if any: @institution}
# "marched to denounce the king"; who is to be freed is not protested against.
verb demonstrate, rally, march, picket, protest: subj > comp.obj|comp.against {if comp: protest, denounce, condemn, oppose, demand, support, urge, seek, press, force} {unless comp.obj: release, return, freedom, rescue, justice, safety, liberation} {weight 0.88} {unless subj: stock, market, price, dollar, yen, index, team, share, :state, president, minister, ministry, government, army, troop, troops, soldier} {unless any: @sport, @market}
  {cameo 1411 if any: @changes} {cameo 1413 if any: @rights} {cameo 1414 if any: @institution}
verb crowd, flock, throng, congregate, gather, assemble, mass, pour: subj > against|outside|at|in {if subj: protester, demonstrator, marcher, striker} {weight 0.8} {cameo 1411 if any: @changes} {cameo 1413 if any: @rights}
verb take + street: subj > against|in|to|over {weight 0.85}
verb hold, stage, organize, organise, mount, lead, join, launch, begin, call + demonstration, protest, march, sit-in, vigil, picket: subj > against|obj.against|at|over|in|outside|to|obj.over|for|of {weight 0.88} {cameo 1411 if any: @changes} {cameo 1413 if any: @rights} {cameo 1414 if any: @institution}
verb hold, stage, organize, organise, mount, lead, join, launch, begin, call + rally: subj > against|obj.against|at|over|in|outside|to|obj.over|for|of {weight 0.88} {unless subj: :officeholder, :person, candidate, nominee, campaign} {cameo 1411 if any: @changes} {cameo 1413 if any: @rights} {cameo 1414 if any: @institution}
verb strike, walk+out, shun: subj > against|at|over|obj|for|in {mode strike cameo 143} {if subj: worker, teacher, employee, union, staff, miner, doctor, nurse, driver, pilot, farmer, student, member, palestinian, @crowd} {unless obj: deal, agreement, target, balance, tone, blow, :word} {weight 0.75}
verb go, be, hold, stage, call, begin, start, launch, continue, organize, organise, end, join + strike, walkout, stoppage: subj > against|in|at|over|to|for|obj.in|obj.against|of {mode strike cameo 143} {if subj: @crowd, staff, pilot, driver, :group, party, :word} {unless mod: air, missile} {unless any: air, missile, drone, rocket, militant, warplane, hunger} {weight 0.8}
verb go, be, hold, stage, begin, start, launch, continue, end + hunger_strike, fast, hunger: subj > against|in|over|at|to|comp.obj|comp.against|obj.against {mode hunger cameo 142} {weight 0.9} {cameo 1421 mode hunger if any: @changes} {cameo 1422 mode hunger if any: reform, policy}
verb stop + work: subj > in|at|against {mode strike cameo 143} {if subj: @crowd}
verb boycott: subj > obj|obj.of|obj.with|obj.by|in {mode boycott cameo 143} {weight 0.88}
verb block, barricade, occupy, obstruct, blockade, besiege, surround, storm: subj > obj|in|comp.against|comp.obj|to|obj.in|obj.of|of {mode obstruct cameo 144} {if subj: worker, farmer, protester, demonstrator, student, resident, activist, driver, supporter, settler, grower, villager, crowd, people, youth, miner, opponent, fisherman, trucker, mob, hundred, thousand, algerian, young} {weight 0.85} {cameo 1441 mode obstruct if any: @changes, reinstate} {cameo 1443 mode obstruct if any: @rights} {cameo 1444 mode obstruct if any: @institution}
verb riot, rampage, loot: subj > in|at|against|over|comp.against|obj {mode riot cameo 145} {weight 0.88} {unless to: :word} {unless subj: candidate, nominee, :officeholder} {unless obj: million, billion, dollar, money, fund, savings, treasury, asset, coffers, company, country} {cameo 1451 mode riot if any: removal, @changes} {cameo 1454 mode riot if any: @institution}
verb throw, hurl, pelt, lob: subj > at|obj|against {if subj: @crowd, rioter, fan} {if obj: stone, rock, bottle, egg, bomb, petrol_bomb, brick, firework, paint, tomato, shoe, molotov, cocktail} {mode riot cameo 145} {weight 0.8}
verb clash, scuffle, fight, battle: subj <> with|between|against {if subj|with|between: protester, demonstrator, rioter, crowd, student, mob, opponent, supporter, striker, worker, stone-throw} {mode riot cameo 145} {weight 0.9}
verb burn, vandalize, vandalise, deface, torch, trample: subj > obj|of|obj.of {if obj: flag, effigy, statue, portrait, poster, embassy} {mode vandalize cameo 140} {weight 0.8}
verb rise+up, revolt, mutiny: subj > against {cameo 140 mode riot} {weight 0.7}
verb chant, shout: subj > against|at {if subj: @crowd} {weight 0.6}
noun protest, demonstration, march, sit-in, vigil: by|subj|of > against|over|in|at|outside {weight 0.7} {unless mod: diplomatic, formal, official, campaign, election, car, price, market} {unless any: lodge, file, deliver, submit} {unless of: death, killing, shooting, decision, law, policy, ruling, arrest, war, treatment, verdict, plan, visit}
  {unless any: @sport}
# "a protest of the death of a driver": what it is held over.
noun protest, demonstration: by|subj > of {weight 0.7} {if of: death, killing, shooting, decision, law, policy, ruling, arrest, war, treatment, verdict, plan, visit}
# A rally that nobody holds against anybody is a candidate's: "at a rally in Ohio".
noun rally: by|subj|of > against|over|in|at|outside {weight 0.7} {if against|by|subj|of: :actor, @crowd, @people} {unless subj|by|of: :officeholder, :person, candidate, nominee, market, stock, share, price, bond, dollar} {unless mod: campaign, election, car, price, market}
  {unless any: @sport}
noun riot, unrest, uprising, revolt, rioting: by|subj|of > against|in|over|at {mode riot cameo 145} {weight 0.65} {unless mod: police}
noun strike: by|subj|of > against|over|at|in {mode strike cameo 143} {if mod: general, hunger, nationwide, rail, worker, day, labor, labour, indefinite, student} {weight 0.7} {cameo 142 mode hunger if mod: hunger}
noun walkout, stoppage: by|subj|of > against|over|at|in {mode strike cameo 143} {weight 0.6}
noun boycott: by|subj|of > of|against {mode boycott cameo 143} {weight 0.7}
