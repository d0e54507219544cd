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
verb go, be, hold, stage, call, begin, start, launch, continue, organize, organise, end, join + strike, walkout, stoppage: subj > against|in|at|over|to|for|obj.in|obj.against|of {mode strike cameo 143} {if subj: @crowd, staff, pilot, driver, :group, party, :word} {unless mod: air, missile} {unless any: air, missile, drone, rocket, militant, warplane, hunger} {weight 0.8} {public}
verb go, be, hold, stage, begin, start, launch, continue, end + hunger_strike, fast, hunger: subj > against|in|over|at|to|comp.obj|comp.against|obj.against {mode hunger cameo 142} {weight 0.9} {cameo 1421 mode hunger if any: @changes} {cameo 1422 mode hunger if any: reform, policy} {public}
verb stop + work: subj > in|at|against {mode strike cameo 143} {if subj: @crowd} {public}
verb boycott: subj > obj|obj.of|obj.with|obj.by|in {mode boycott cameo 143} {weight 0.88}
verb block, barricade, occupy, obstruct, blockade, besiege, surround, storm: subj > obj|in|comp.against|comp.obj|to|obj.in|obj.of|of {unless obj: vehicle, car, house, seat, room, apartment} {mode obstruct cameo 144} {if subj: worker, farmer, protester, demonstrator, student, resident, activist, driver, supporter, settler, grower, villager, crowd, people, youth, miner, opponent, fisherman, trucker, mob, hundred, thousand, algerian, young} {weight 0.85} {cameo 1441 mode obstruct if any: @changes, reinstate} {cameo 1443 mode obstruct if any: @rights} {cameo 1444 mode obstruct if any: @institution}
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
noun strike: by|subj|of > against|over|at|in {mode strike cameo 143} {if mod: general, hunger, nationwide, rail, worker, day, labor, labour, indefinite, student} {weight 0.7} {cameo 142 mode hunger if mod: hunger} {public}
noun walkout, stoppage: by|subj|of > against|over|at|in {mode strike cameo 143} {weight 0.6} {public}
noun boycott: by|subj|of > of|against {mode boycott cameo 143} {weight 0.7}

code PROTEST/demo 141

# Those who protest by their name.
list protester = protester, demonstrator, marcher, rioter, striker, picketer, looter, heckler, counter-protester, mob, agitator, squatter
# Those who do so beside their trade.
list people_out = @protester, people, thousand, hundred, ten, dozen, score, crowd, student, worker, farmer, teacher, activist, campaigner, woman, supporter, opponent, youth, resident, citizen, villager, million, miner, doctor, nurse, driver, trucker, fisherman, lawyer, migrant, refugee, settler, prisoner, inmate,
  detainee, monk, employee, mourner, townspeople, tribesman, docker, pilot, controller, trader, shopkeeper, vendor, pensioner, veteran, environmentalist, nationalist, separatist, dissident, tractor, pupil, schoolchild, mother, relative, union, staff, crew, peasant, artisan, railwayman, postman, guard, journalist,
  academic, lecturer, taxi_driver, civil_servant, medic, intern, staffer, protestor
list outcry = protest, demonstration, riot, unrest, rioting, uprising, revolt, disturbance, rally, march, sit-in, strike, walkout, boycott, insurrection, upheaval
list stoppage = strike, walkout, stoppage, work-to-rule, go-slow, slowdown, sickout, sick-out, shutdown, work_stoppage
list missile_thrown = egg, stone, tomato, rock, bottle, brick, flour, shoe, chair, fruit, paint, petrol_bomb
list ousting = resignation, resign, step, removal, oust, ouster, quit, elections, election, leave
list arms_strike = air, missile, drone, rocket, artillery, precision, pre-emptive, preemptive, retaliatory, military

# Protests that come about, and those that they shake.
verb erupt, break+out, flare, flare+up, spread, rage, intensify, escalate, swell, mount, grow, continue, resume, begin, start, take, go+on : subj.by|subj.of|by > subj.against|against|in|across|throughout|at|outside {if subj: protest, demonstration, riot, unrest, rioting, uprising, revolt} {unless subj.mod: hunger,
  @arms_strike} {unless any: @sport} {weight 0.75} {mode riot cameo 145 if subj: riot, rioting, revolt, uprising, unrest} {public}
verb sweep, rock, grip, engulf, hit, convulse, shake, roil, paralyse, paralyze, cripple, disrupt, shut+down, bring: subj.by|subj.of > obj {if subj: protest, demonstration, riot, unrest, rioting, uprising, revolt, strike, walkout, stoppage} {unless subj.mod: @arms_strike} {unless any: missile, drone, warplane, rocket,
  airstrike, bomb, kill, @sport} {weight 0.75} {mode strike cameo 143 if subj: strike, walkout, stoppage} {mode riot cameo 145 if subj: riot, rioting, revolt, uprising, unrest} {public}
verb trigger, spark, provoke, draw, prompt, ignite, touch+off, set+off, stir, stir+up, inspire, fuel, unleash, bring, attract : obj.by|obj.from|obj.poss|from > obj.against|against|obj.in|in|across|obj.across {if obj: protest, demonstration, riot, unrest, rioting, uprising, revolt, walkout, boycott} {unless obj.mod:
  diplomatic, formal, official} {weight 0.72} {mode riot cameo 145 if obj: riot, rioting, revolt, uprising, unrest}
verb trigger, spark, provoke, draw, prompt, ignite, touch+off, set+off, stir, stir+up, bring: obj.by|obj.from|from|obj.of > subj {if subj: decree, law, decision, policy, move, plan, tax, ruling, announcement, reform, cut, government, crackdown, refusal, visit, bill} {if subj: :actor} {if obj: protest, demonstration,
  riot, unrest, rioting, uprising, revolt, walkout, boycott} {unless obj.mod: diplomatic, formal, official} {weight 0.74} {mode riot cameo 145 if obj: riot, rioting, revolt, uprising, unrest}
verb face, confront, weather, suffer, experience, endure: obj.from|obj.by|from|by > subj {if obj: protest, demonstration, riot, unrest, uprising, revolt, walkout, boycott, wave} {if obj|obj.of: protest, demonstration, riot, unrest, uprising, revolt, walkout, strike, boycott} {unless obj.mod: diplomatic, @arms_strike}
  {weight 0.72} {mode riot cameo 145 if obj|obj.of: riot, revolt, uprising, unrest}
verb erupt, explode, burst: > subj {if in|into: protest, riot, unrest, rioting, demonstration} {if subj: :land, :state} {weight 0.8}
# The nouns of mass protest, whoever held it.
noun protest, demonstration, march, sit-in: by|subj|of|poss > against|over|outside|at {weight 0.72} {public} {if by|subj|of|poss|mod: @people_out, mass, street, violent, student, anti-government, antigovernment, pro-democracy, popular, nationwide, huge, worker, farmer} {unless mod: diplomatic, formal, official,
  campaign, election, car, price, market} {unless any: lodge, file, deliver, submit, @sport} {unless of: market, price, stock} {cameo 1411 if any: @ousting}
noun riot, rioting, mutiny, revolt, disturbance: by|subj|of > against|over|at|in {if against|over|at|in|of|mod: :actor, prison, race, street, food, ethnic} {unless mod: police, anti} {mode riot cameo 145} {weight 0.72} {public} {unless subj: police} {unless mod: taxpayer, shareholder}
verb hold, stage, organize, organise, mount, lead, begin, join, launch, start: subj > against|obj.against|over|at|outside|in|to|obj.over|for {if obj: in, down, out} {if obj.mod: sit, lie, die, walk, sick, teach} {mode strike cameo 143 if obj.mod: walk, sick} {weight 0.88} {public}
noun in: by|subj|of|poss > against|over|at|in {if mod: sit, die, lie} {weight 0.7} {public}
verb hold, stage, organize, organise, mount, lead, join, launch, begin, call + demonstration, protest, sit-in, vigil, picket, march, die-in, sit-down : subj > against|obj.against|over|at|outside|obj.outside|in|to|obj.over|for {if subj: @people_out, group, family, :group, movement} {public} {unless any: @sport} {unless
  obj.mod: diplomatic, formal, official} {weight 0.9} {cameo 1411 if any: @ousting}
# Strikes.
verb go, be, hold, stage, call, begin, start, launch, continue, organize, organise, join, mount, threaten_with + @stoppage : subj > against|obj.against|at|obj.at|in|over|for|of {if subj: @people_out} {unless any: two, three} {unless obj.mod|mod: @arms_strike} {unless any: missile, drone, rocket, warplane, airstrike,
  militant, hunger, @sport} {unless obj.mod: data, economic, financial, nuclear, reactor} {mode strike cameo 143} {weight 0.82} {public}
verb call: subj > against|obj.against|comp.against|in|over|for {if obj|comp: strike, general_strike, walkout, stoppage} {if subj: union, :group, opposition, federation, group, party, separatist} {unless obj.mod: @arms_strike} {mode strike cameo 143} {weight 0.85} {public}
verb call: subj > against|at {if obj: member, worker, staff, teacher} {if any: strike} {if mod|any: out} {if subj: union, :group} {mode strike cameo 143} {weight 0.95} {public}
noun strike: subj|by|of|poss > against|at|over|in {if subj|by|of|poss|mod: worker, teacher, employee, union, miner, doctor, nurse, driver, pilot, farmer, student, docker, general, rail, transport, labour, labor, nationwide, wildcat, staff, lecturer, controller, civil_servant, tube, bus, postal, sympathy, solidarity}
  {unless mod: @arms_strike, lightning} {unless any: missile, drone, rocket, warplane, airstrike, @sport} {mode strike cameo 143} {cameo 142 mode hunger if mod: hunger} {weight 0.75} {public}
noun strike: subj|by|of|poss > against|at|over {if mod: hunger} {mode hunger cameo 142} {weight 0.8} {public}
noun walkout, stoppage, work-to-rule, go-slow, sickout, sit-down: by|subj|of|poss > against|at|over|in {if by|subj|of|poss|mod: @people_out, :group} {mode strike cameo 143} {weight 0.75} {public}
verb strike: subj > against|at|over|for|in {if subj: worker, teacher, employee, union, staff, miner, doctor, nurse, driver, pilot, docker, controller, lecturer, civil_servant, journalist, postman, railwayman} {unless obj: :word} {mode strike cameo 143} {weight 0.85} {public}
verb walk+out, stay+away: subj > over|at|against|in {if subj: student, teacher, worker, nurse, doctor, staff, employee, miner, pilot, driver, pupil, docker} {mode strike cameo 143} {weight 0.8} {public}
verb walk+out, storm+out, stay+away, walk, storm: subj > over|of|from|against|in {if subj: lawmaker, deputy, opposition, legislator, mp, party, delegate, delegation, parliamentarian} {if of|from|over|in: parliament, session, house, assembly, chamber, talk, poll, election, protest, vote, senate, meeting, summit,
  congress} {mode boycott cameo 143} {weight 0.85}
verb down, lay+down, drop: subj > at|in|over|against|in.at {if obj: tool} {mode strike cameo 143} {weight 0.85} {public}
verb shun, skip, boycott, stay, refuse, stay+off: subj > comp.obj|comp.against|comp.at|over|at {if obj|from: work, class, school, lesson} {if subj: @people_out, palestinian, :group} {if any: protest, demand, strike, boycott, over} {mode strike cameo 143} {weight 0.85} {public}
verb refuse, reject: subj > comp.obj|comp.against|over|in {if obj: food, meal} {if subj: prisoner, inmate, activist, detainee, dissident, politician, migrant, :person} {if any: protest, demand, strike, jail, prison, detention} {mode hunger cameo 142} {weight 0.9} {public}
verb fast: subj > comp.obj|comp.against|against|over {if any: protest, demand, strike, release} {mode hunger cameo 142} {weight 0.9} {public}
verb set: subj > to.of|to|on.of|obj.of|obj|in|at {if subj: @protester, crowd, youth} {if obj|on: fire, ablaze, alight} {unless obj: himself, herself, themselves} {mode riot cameo 145} {weight 0.95} {public}
# What a crowd does.
verb throw+up, set+up, erect, put+up, build, mount, man + roadblock, barricade, blockade, human_chain, picket_line, picket, checkpoint : subj > on|in|across|outside|at|against|of {if subj: @protester, farmer, student, worker, resident, villager, activist, youth, driver, trucker, opponent, supporter} {mode obstruct
  cameo 144} {weight 0.85} {public}
verb block, blockade, barricade, obstruct, surround, occupy, besiege, encircle, storm, break+into: subj > obj|obj.of|obj.in|in|comp.against {if subj: @protester, farmer, fisherman, trucker, villager, tribesman, student, activist, taxi_driver, campaigner, environmentalist, striker} {weight 0.05 if this: storm and if
  subj: mob} {unless obj: market, aid, pitch, field, court, wind, sun, view, light, goal, shot} {mode obstruct cameo 144} {weight 0.95} {public}
verb chain, glue, handcuff, padlock, lock: subj > to.of|to|outside|in {if obj: themselves, himself, herself} {if subj: @protester, activist, campaigner, environmentalist, student, woman} {mode obstruct cameo 144} {weight 0.85} {public}
verb dump, spread, spray, pour, tip, drive: subj > outside|in|at|on|against|into {if subj: @protester, farmer, activist, fisherman, trucker} {if obj: manure, milk, grain, hay, tyre, tire, fish, slurry, tractor, rubbish, garbage, dung, blood} {if outside|in|at|on|into|against|any: ministry, parliament, embassy, protest,
  palace, prefecture, office, capital} {weight 0.8} {public}
verb torch, smash, ransack, overturn, trash, wreck, loot, burn, firebomb, damage, vandalize, vandalise, break: subj > obj.of|obj|in|at|on|to {if subj: @protester, crowd} {unless obj: record, silence, down, flag, effigy, statue, poster, portrait} {if obj: :word} {mode riot cameo 145} {weight 0.95} {public}
verb wave, carry, brandish, hold+up, hoist, display, hold, bear + banner, placard, sign, flag, portrait, poster: subj > obj.against|against|outside {if subj: @protester, activist} {if against|obj.against|outside: :word} {unless obj: vote} {weight 0.72} {public}
verb pelt, shower, bombard, splatter, hit: subj > obj|obj.of|obj.poss {if with: @missile_thrown} {if subj: @people_out, fan} {mode riot cameo 145} {weight 0.9} {unless any: @sport}
verb clash, scuffle, skirmish, tussle, brawl: subj <> with|between {if subj|with|between: youth, resident, villager, worker, farmer, squatter, migrant, activist, teenager, @protester} {if with|subj|between: police, policeman, officer, :police, troop, troops, soldier, force, guard, gendarme} {unless any: @sport} {mode
  riot cameo 145} {weight 0.9}
noun clash, scuffle, skirmish: between|subj|of <> between|with {if between|with|of: @protester, student, youth, activist, supporter} {mode riot cameo 145} {weight 0.85}
verb erupt, break+out, take, occur, flare, flare+up, continue, begin: between <> between|with {if subj: clash, scuffle, fighting, skirmish, brawl} {if between|with: @protester, student, youth, activist, supporter, crowd} {mode riot cameo 145} {weight 0.85}
verb topple, pull+down, tear+down, deface, daub, behead, splash, spray, spray-paint, smear, graffiti, splatter, tear: subj > obj.of|obj|on|of {if obj|on: statue, monument, bust, portrait, poster, memorial, billboard, embassy, consulate, mural, painting, flag, mosque, synagogue, ministry, palace, plinth} {if subj:
  @protester, activist, vandal, crowd, student, nationalist, campaigner, youth, people, hundred} {mode vandalize cameo 140} {weight 0.92} {public}
verb disrupt, interrupt, heckle, jeer, boo, catcall, shout+down, hiss, drown+out: subj > obj|obj.of|obj.poss|obj.by {if subj: @protester, activist, crowd, student, audience, opponent, supporter, people} {if obj|obj.of|obj.poss|obj.by: :officeholder, :person, speech, session, address, event, meeting, rally, minister,
  president, hearing, ceremony} {unless obj: striker, player, team} {unless any: @sport} {weight 0.75}
verb turn+out, gather, assemble, converge, congregate, mass, pour, flood, swarm, fill, pack, throng, crowd, come+out, descend, amass, jam : subj > comp.obj|comp.against|against|outside|in|on|at|into {if subj: @people_out, egyptian, :group} {if comp: demand, protest, denounce, oppose, condemn, decry, reject, defy,
  press} {unless comp.obj: release, return, freedom, justice, rescue} {weight 0.93} {public} {cameo 1411 if any: @ousting}
verb converge, descend, gather, mass, flood, pour, swarm, march, pack, throng, fill, crowd: subj > against|in.against|outside|in|on|at|through {if subj: @protester} {weight 0.8} {public}
verb march, parade, rally, pray, chant, sing: subj > against {if against: :actor} {if subj: @people_out} {weight 0.8} {public}
verb camp, camp+out, encamp, sit, kneel, lie, lie+down: subj > outside|in.of|in|on|at {if subj: @protester, activist, striker, relative} {if outside|in|on|at: parliament, ministry, embassy, square, palace, office, street, road, highway, front, headquarters, residence, capitol} {weight 0.75} {public}
verb pitch, put+up: subj > outside|in|on|at {if subj: @protester, activist, student} {if obj: tent} {weight 0.75} {public}
verb vent + anger, fury, frustration, rage: subj > at|on|against|obj.at|obj.against|obj.with {if subj: @people_out} {weight 0.75}
verb bang, beat, clang, rattle + pot, pan, drum: subj > against|in|outside|at {if subj: @people_out} {if any: protest, against, outside, anger} {weight 0.75} {public}
# "shut their shops in protest at the levy".
verb close, shut, shutter, wear, burn, strike, gather, occupy, block, camp, march, quit, stop, halt, boycott, turn, drive, light, lie, sit, stand, walk, fly, park, honk : subj > in.against|in.at|in.over|in.of|against|at|over {if in: protest} {if subj: @people_out, shop, business, store, school, market, merchant,
  :group} {weight 0.82} {public}
verb launch, begin, start, join, lead, wage, organise, organize, mount, declare, call: subj > against|obj.against|of|obj.of {if obj|obj.of|obj.mod: civil_disobedience, disobedience, noncooperation, non-cooperation} {weight 0.92}
verb self-immolate: subj > against|over|in.against|in.at {cameo 140} {weight 0.75} {public}
verb set, burn, light: subj > against|over|in.against|in.at|comp.obj|outside {if obj: himself, herself, themselves} {if on|mod|any: fire, ablaze, alight, death} {if any: protest, outside, against, denounce} {cameo 140} {weight 0.92} {public}
verb sew, stitch: subj > against|over|in.against|in.at|comp.obj|in {if obj: lip, mouth} {mode hunger cameo 142} {weight 0.8} {public}
verb mutiny, riot, rise+up, revolt, rampage: subj > against|at|over|in {if subj: prisoner, inmate, @people_out, soldier, :military} {unless obj: :word} {unless any: @sport} {mode riot cameo 145} {weight 0.8} {public}
noun boycott: by|subj|of|poss > of|against {if by|subj|poss|of: @people_out, :group, opposition, party} {mode boycott cameo 143} {weight 0.75} {public}
noun agitation, civil_disobedience, disobedience: by|subj|of|poss > against|in|over {if by|subj|of|poss|against|mod: :actor, anti-government, @people_out} {unless mod: water, heat} {weight 0.65} {unless in: market}
