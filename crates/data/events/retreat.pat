kind retreat
means A side gives way in deed: frees, withdraws, disarms, stops fighting, lifts what it had imposed.
code RETREAT 080

verb release, free, liberate: subj > obj|from|of|to {mode release cameo 0841} {weight 0.88} {unless mod: up} {unless obj: note, exchange, correspondence, text, endorsement, resource, time, cash, dollar, hand, report, statement, film, investigation, feature, update, software, version, app, tool, file, record, email, tax_return, study, poll, survey, ad, memo, map, game, trailer, product, return, album, document, data, video, result, figure, photo, movie, book, list, name, detail, funds, transcript, version, plan, analysis, review, ranking, estimate, outline, proposal, tax, taxes, paper, page, excerpt, song, guideline, picture, footage, tape, budget, song, information, letter, communique, communiqué, declaration, finding, draft, assessment, forecast, agenda, schedule, audit, bulletin, notice, advisory, message, edition, single, novel, balloon, gas, water, contract, tender, radiation, toxin, pressure, @beast, fish, turtle, pigeon} {cameo 0842 mode release if obj: asset, ship, fund, property, vessel, money, plane, body}
verb let+go, set+free, let: subj|in > obj|comp.subj {mode release cameo 0841} {if any: free, go} {weight 0.75}
verb acquit, exonerate, pardon, parole, bail: subj > obj {mode release cameo 0841} {weight 0.75}
verb repatriate, return, hand+back, give+back: subj > to|obj.to {mode release cameo 084} {if to: :actor} {if obj: :word} {weight 0.75} {unless aux: would, could, may, might} {unless obj: fire, call, visit, favor} {cameo 0842 mode release if obj: property, weapon, body, artifact, artefact, remains, land, asset, helicopter, ship, equipment}
verb withdraw, pull+out, pull, pull+back, retreat, evacuate, vacate, leave, redeploy, depart, abandon: subj|obj > from|out|of|obj {mode withdraw cameo 0874} {if subj|obj: troop, troops, force, soldier, army, rebel, guerrilla, fighter, militia, military, tank, unit, contingent, marine, militant, battalion, :military, :armed} {weight 0.85} {unless obj: peacekeeper, inspector, observer, monitor, diplomat} {unless of|from|out: nato, alliance, agreement, treaty, accord, pact, talk, talks, union, organization, court, deal, coalition, council, bloc, commonwealth, convention}
verb withdraw, pull+out: subj > from|of|obj.from {mode withdraw cameo 0874} {if from|of: @land_word, :land} {weight 0.75} {unless from|of: agreement, treaty, talk, deal, pact, organization, race, election, accord, @meeting, primary, market, campaign} {unless subj: company, firm, bank, maker, investor, candidate, airline} {unless obj: peacekeeper, inspector, observer, monitor, diplomat, ambassador, support, offer}
verb surrender, capitulate: subj > to {mode withdraw cameo 0874} {weight 0.85}
verb disarm, demobilize, demobilise, disband: subj > obj {mode disarm cameo 0873} {weight 0.85}
verb lay+down, hand+over, give+up, surrender, destroy, decommission, dismantle, renounce, hand+in, turn+in: subj > to|obj.of|obj.poss {if obj: weapon, arm, gun, missile, arsenal, stockpile, warhead, nuclear, struggle, testing, test, explosive} {mode disarm cameo 0873} {weight 0.85}
verb renounce, forswear, abandon, halt, forsake, freeze, suspend: subj > to|obj.of|obj.poss {if obj: violence, program, programme, testing, enrichment, nuclear, claim, struggle, test} {mode disarm cameo 087} {weight 0.75}
verb declare, announce, observe, call, begin, implement, respect, accept, extend, agree, reach, sign, proclaim, order + ceasefire, cease-fire, truce, armistice, cessation: subj > with|obj.with|in|between|obj.in|obj.between|against|to {mode ceasefire cameo 0871} {weight 0.88} {unless obj: violation}
verb stop, end, halt, cease, suspend, de-escalate, scale+back, call+off, curtail, pause, reduce: subj > against|on|in|obj.against|obj.on|obj.in|obj.by|with|obj.of|obj {if obj|comp: @violence, war, blockade, siege, airstrike, bombardment, shoot, attack} {unless obj: campaign} {unless obj: operation} {mode ceasefire cameo 087} {weight 0.78}
verb stop, end, halt, cease, suspend, pause + operation: subj > against|on|in|obj.against|obj.on|obj.in|with|obj.of {if obj.mod: military, offensive, combat, ground, air, naval, armed} {mode ceasefire cameo 087} {weight 0.78}
verb lift, ease, remove, end, relax, cancel, suspend, roll+back, cut, reduce, lower, slash, scrap, drop, waive, revoke, rescind, repeal, loosen, abolish, unfreeze, reverse, shorten: subj > on|against|in|obj.on|obj.against|obj.in|obj.of|for|from|obj {type RETREAT cameo 080} {weight 0.87}
  {if obj: sanction, embargo, ban, curfew, restriction, blockade, boycott, siege, emergency, martial_law, state, measure, tariff, curb, decision, charge, quarantine, law, travel, barrier, control, lockdown}
  {cameo 0813 if any: curfew} {cameo 0814 if any: emergency, martial} {cameo 0872 if any: blockade, siege} {cameo 085 if obj: sanction, embargo, boycott, tariff, barrier} {cameo 081 if any: ban, restriction}
verb allow, permit, let: subj > obj|comp.subj|obj.of|to|comp.in {mode access cameo 086} {if obj|comp|any: inspector, observer, monitor, peacekeeper, aid, access, humanitarian, inspection, entry, relief, convoy, mission, official, worker} {weight 0.85} {cameo 0862 mode access if any: inspector, inspection} {cameo 0863 mode access if any: aid, humanitarian, relief, convoy, food} {cameo 0861 mode access if any: peacekeeper}
verb allow, permit, let: subj > obj|comp.subj|comp.obj {cameo 081 type CONCEDE} {weight 0.62} {if obj: :actor, @people, opposition, party, rally}
verb grant, give + access, permission, entry, amnesty, delay, clemency, concession: subj > to|iobj|obj.to|for {mode access cameo 086} {weight 0.8} {unless to|obj.to: dollar, euro, pound, yuan, fund, money, asset, market, account, billion, million, capital, credit, loan, technology, water, electricity} {cameo 0841 mode release if obj: amnesty, clemency} {cameo 080 type CONCEDE if obj: delay, concession, permission}
verb reopen, re-open, open + border, crossing, road, corridor, bridge, airspace, embassy: subj > with|to|obj.with|for|comp {mode access cameo 0863} {weight 0.75}
verb resign, quit, step+down, stand+down, abdicate: subj > from|as|of|over {mode resign cameo 0831} {weight 0.8} {unless obj: smoking, school, team} {unless any: @sport}
verb dispatch, send: subj > to {if obj: inspector, observer, monitor} {mode access cameo 0862} {weight 0.8}
verb arrive, return: subj > in|to {if subj: inspector, observer, monitor} {mode access cameo 0862} {weight 0.75}
verb pay: subj > to|for {if obj: compensation, reparation, damages} {cameo 080} {weight 0.75}
verb restore, reinstate: subj > to|in|obj.to|obj {if obj: right, power, internet, service, citizenship, accreditation, aid, relation} {cameo 083} {weight 0.6}
verb order: subj > of|obj.of|comp.obj {if obj|comp: release, free, withdrawal} {mode release cameo 0841} {weight 0.9}
verb order, announce, approve, secure: subj > obj.of|obj.for {if obj: release, freedom} {mode release cameo 0841} {weight 0.9}
verb drop, dismiss, withdraw: subj > against|obj.against {if obj: charge, case, lawsuit} {cameo 080} {weight 0.7}
noun release: subj|by > of {mode release cameo 0841} {weight 0.7} {unless mod: press, news}
noun withdrawal, pullout, pullback, retreat, disengagement: subj|of|by > from {mode withdraw cameo 0874} {weight 0.72} {unless of: support, ambassador, money, aid} {unless from: nato, alliance, agreement, treaty, accord, pact, talk, talks, union, organization, court, deal, coalition, council, bloc, commonwealth, convention, race, campaign, market}
noun ceasefire, cease-fire, truce, armistice: between|subj|by|of <> with|between|in {mode ceasefire cameo 0871} {weight 0.68}
noun end, halt, cessation: subj|by > to.by|to.against|to.in|of.in|of {if to|of: @violence, hostility} {mode ceasefire cameo 087} {weight 0.6}
noun lifting, easing, removal: subj|by > of.on|of.against|on {if of: sanction, embargo, ban, curfew, restriction, blockade, emergency} {cameo 085} {weight 0.7}
noun surrender, disarmament, demobilization: subj|of|by > to|of {mode disarm cameo 0873} {weight 0.65}
noun resignation: subj|of > from|of {mode resign cameo 0831} {weight 0.65}
noun return: of > to|from {mode release cameo 084} {weight 0.5} {unless of: :officeholder, king, coach, player, troop, troops, fan, tourist, normality, normalcy, investor, inflation, violence}
noun access: for|of|subj > to {if mod: humanitarian} {mode access cameo 0863} {weight 0.6}
verb hold: subj > in|for {if obj: election, referendum} {cameo 0831 type CONCEDE} {weight 0.4}
verb change, reform, amend, overhaul, democratize, democratise: subj > obj|obj.of {if obj|subj: policy, constitution, system, law, judiciary, government, :state, reform, stance, attitude} {cameo 083 type CONCEDE} {weight 0.45}
verb remove, replace, sack, dismiss, oust: subj > obj|from {cameo 0831 type CONCEDE} {weight 0.4} {if obj: :person, minister, president, official, chief, adviser}

code RETREAT 080

list held = hostage, prisoner, captive, detainee, inmate, abductee, internee, soldier, pilot, journalist, civilian, crew, sailor, fisherman, airman, peacekeeper, priest, missionary, pows, pow, guard, nurse, worker, trader, girl, schoolgirl, boy
list soldiery = troop, troops, soldier, force, army, rebel, guerrilla, fighter, militia, military, tank, unit, contingent, marine, militant, battalion, garrison, insurgent, warship, regiment, brigade, division, peshmerga, legion, column, gunman, :military, :armed
list yielded = territory, city, town, village, control, port, base, enclave, province, area, region, airport, island, zone, district, valley, outpost, stronghold, position, land, :land
list cell = prison, jail, custody, detention, captivity, house_arrest, court, cell, camp, prison_camp, gulag
list trial = charge, case, indictment, lawsuit, prosecution, conviction, sentence, verdict, fine
list bench = court, judge, jury, tribunal, prosecutor, magistrate, justice, panel, authority, state, government, :court

verb hand+over, turn+over, deliver, transfer, hand, turn: subj > obj|over|to {if obj|over: hostage, captive, abductee, detainee, prisoner, soldier, pilot} {unless obj: suspect, fugitive} {mode release cameo 0841} {weight 0.85}
verb grant, give, award: subj > to|iobj {if obj: bail, parole, pardon, reprieve, early_release} {mode release cameo 0841} {weight 0.9}
verb free, release: subj > obj {if on: bail, parole} {if subj: @bench} {mode release cameo 0841} {weight 0.9}
verb walk, go: > subj {if mod: free} {if from|out|after|of|any: @cell} {mode release cameo 0841} {weight 0.85}
verb leave: > subj {if obj: prison, jail, detention, custody} {if subj: :person, :officeholder, leader, activist, dissident, journalist, minister, president} {mode release cameo 0841} {weight 0.65}
verb let: subj > obj {if out|of|from: @cell} {mode release cameo 0841} {weight 0.85}
verb drop, throw+out, withdraw, quash, overturn, vacate, annul, void, set+aside, strike+down, toss, toss+out + @trial: subj > against|obj.against|of|obj.of {if subj: @bench} {if against|obj.against|of|obj.of: :actor} {weight 0.86}
verb clear, absolve, acquit, exonerate: subj > obj {if of: charge, corruption, murder, wrongdoing, treason, crime, count, involvement, fraud, rape, conspiracy, genocide, bribery, terrorism} {mode release cameo 0841} {weight 0.75} {if subj: @bench, commission, inquiry}
verb commute, reduce, shorten, lighten: subj > of|obj.of|obj.poss|for {if obj: sentence, term, penalty} {mode release cameo 0841} {weight 0.85}
verb pass, approve, enact, proclaim, decree, declare + amnesty, pardon: subj > for|obj.for|to {mode release cameo 0841} {weight 0.8}
verb amnesty, reprieve: subj > obj {mode release cameo 0841} {weight 0.8}
verb swap, exchange, trade: subj <> with|obj.with|between {if obj: prisoner, captive, pow, detainee, spy, hostage, war_dead, body} {unless for: player} {mode release cameo 0841} {weight 0.92}
noun swap, exchange: between|subj|by <> between|with {if mod: prisoner, hostage, captive, spy} {mode release cameo 0841} {weight 0.8}
verb repatriate: subj > obj|to {if obj: @held, refugee, migrant, national, citizen, remains, body, fisherman, :person} {mode release cameo 084} {weight 0.8}
verb return, give+back, hand+back, restitute, send+back: subj > to {if obj: bronze, sculpture, artifact, artefact, painting, relic, statue, treasure, manuscript, skull, remains, mummy, antiquity, loot, bell, coin, mosaic, fossil} {mode release cameo 0842} {weight 0.9}
verb return, give+back, hand+back: subj > to {if obj: body, remains, corpse, land, property, passport, vessel, ship, plane, territory, helicopter, asset, house} {if to: :actor} {mode release cameo 0842} {weight 0.85}
# "fell back from the town", "fled the city".
verb fall, draw, pull, move, withdraw: subj > from {if mod: back} {if subj: @soldiery} {mode withdraw cameo 0874} {weight 0.85}
verb flee, quit, desert, relinquish, retreat: subj > from|obj {if subj: @soldiery} {if from|obj: @yielded, hill, palace, ministry} {mode withdraw cameo 0874} {weight 0.78}
verb cede, relinquish, surrender, hand+over, give+up, yield, turn+over: subj > to|of|obj.of|obj {if obj: @yielded} {weight 0.05 if subj: @bench and if obj: land} {if subj|to: @soldiery, :state, :armed, :military, government, authority} {mode withdraw cameo 0874} {weight 0.85}
verb wind+down, wound+down, end, wrap+up, terminate, close, scale+down, conclude: subj > in|obj.in|from {if obj: mission, operation, deployment, presence, occupation, combat_mission} {if obj.mod|obj.poss|subj: military, combat, peacekeeping, air, naval, troop, :state} {if in|obj.in: :land, :state} {mode withdraw cameo
  0874} {weight 0.8}
verb end: subj > of|obj.of {if obj: occupation, annexation} {mode withdraw cameo 0874} {weight 0.85}
verb draw+down, reduce, cut, slash, trim, halve, thin+out, scale+back, scale+down: subj > in|obj.in|obj.of.in|from|along|at {if obj|obj.of: troop, troops, soldier, force, garrison, contingent, troop_level, military_presence, presence} {unless obj.mod|obj: work, work_force, workforce, labor, labour, task, police, sales,
  rebel} {unless subj: company, firm, bank, maker} {mode withdraw cameo 0874} {weight 0.85}
verb bring, send, call, fly: subj > from|in {if obj: troop, troops, soldier, force, contingent, marine, battalion} {if mod: home, back} {mode withdraw cameo 0874} {weight 0.85}
verb return, go: subj > from {if to: barracks, base} {if subj: @soldiery} {mode withdraw cameo 0874} {weight 0.7}
noun departure, exit, drawdown, evacuation, redeployment, repatriation: of|subj|by|poss > from {if of|subj|mod|poss: troop, troops, soldier, force, army, military, troop, rebel, fighter} {mode withdraw cameo 0874} {weight 0.72}
verb complete, begin, start, finish, continue, order, announce, halt, speed+up, accelerate + withdrawal, pullout, pullback, retreat, disengagement, evacuation, drawdown, pull-out : subj|obj.of > from|obj.from|obj.of.from|in {if from|obj.from|in: :land, :actor, @yielded} {mode withdraw cameo 0874} {weight 0.75}
verb raise, lift, break, abandon, end + siege, blockade, encirclement: subj > of|obj.of|on|obj.on|around|against {unless subj: convoy} {mode ceasefire cameo 0872} {weight 0.86}
# What was frozen, barred or listed.
verb unfreeze, unfroz, unblock, release, free, unlock, thaw: subj > of|obj.of|obj.poss|for|to|obj {if obj: asset, fund, account, million, billion, money, reserve, website, twitter, facebook, youtube, internet, site, access, media} {if subj: :state, :officeholder, :court, government, bank, court, authority, treasury,
  administration} {cameo 085} {weight 0.8}
verb remove, delist, strike, drop, take: subj > obj {if from|off|obj: list, blacklist, terror_list, watchlist} {if obj: :state, :group, :person, :armed} {cameo 081} {weight 0.85} {unless subj: :media, voter, editor}
verb delist, unban, legalise, legalize, re-legalise, relegalize: subj > obj|obj.of {cameo 0812} {weight 0.88} {if obj: party, opposition, group, movement, union, brotherhood, :armed}
verb suspend, waive, drop, ease, lift, scrap, remove, delay, soften, postpone, roll+back + tariff, duty, quota, sanction, levy: subj > on|obj.on|against|from|obj.from {if on|obj.on|against|from|obj.from: :actor, good, steel, import, export, product} {cameo 085} {weight 0.93}
verb expire, end, lapse: > in|on|against|subj.in|subj.on|subj.against {if subj: curfew, emergency, martial_law, embargo, blockade, sanction} {weight 0.7} {cameo 0814 if subj: emergency, martial} {cameo 0813 if subj: curfew} {cameo 085 if subj: sanction, embargo}
verb restore, reinstate, reconnect, turn+on, switch+on: subj > in|to|obj.in|obj.to|of|obj.of|obj {if obj: internet, access, electricity, water, power, service, phone, communication, citizenship, licence, license, accreditation, visa, mobile} {if subj: :state, :officeholder, :court, government, authority, army,
  administration, court, regime} {unless any: storm, hurricane, outage, earthquake, flood} {weight 0.7}
verb reinstate, readmit, rehabilitate, reappoint, restore: subj > obj {if subj: @bench, :officeholder, :person, president, parliament, king, party, governor, commission, union} {if obj: :officeholder, :person, :group, :state, party, minister, judge, official, candidate, member, membership} {unless obj: order, calm,
  peace, confidence} {weight 0.75}
# Arms that are given up.
verb give+up, hand+over, turn+over, turn+in, hand+in, surrender, deposit, yield, forfeit, relinquish: subj > to {if obj: weapon, arm, arms, gun, rifle, arsenal, stockpile, ammunition, warhead, missile} {unless aux: must, should} {mode disarm cameo 0873} {weight 0.93}
verb scrap, dismantle, decommission, destroy, mothball, eliminate, shut+down, close, give+up, abandon, forgo, discard, disable, roll+back: subj > obj.of|obj.poss|at|in {if obj|obj.mod: chemical_weapon, chemical, weapon, nuclear, warhead, missile, arsenal, stockpile, centrifuge, reactor, enrichment, silo, launcher} {if
  subj: :state, :armed, government, rebel, regime} {unless obj: treaty, pact, deal, agreement, talk, waste} {unless subj: attack, strike} {unless in|at|obj.of: :state} {mode disarm cameo 0873} {weight 0.8}
verb freeze, halt, suspend, stop, curb, cap, curtail, pause: subj > at|in {if obj|comp: enrichment, nuclear_program, nuclear_programme, nuclear, testing, centrifuge, missile_test, nuclear_test} {if subj: :state, government, regime} {unless obj: deal, talk, export, aid} {mode disarm cameo 087} {weight 0.75}
verb disband, disarm, demobilize, demobilise: subj > {if subj: militia, guerrilla, rebel, group, paramilitary, brigade, army, faction, :armed} {unless obj: :word} {mode disarm cameo 0873} {weight 0.8}
verb disband, dissolve: > obj {if obj: militia, guerrilla, rebel, paramilitary, brigade, :armed} {mode disarm cameo 0873} {weight 0.7}
verb demobilize, demobilise, disarm: > obj {if obj: guerrilla, rebel, fighter, militia, paramilitary, combatant, soldier} {mode disarm cameo 0873} {weight 0.75}
verb defect, desert, go+over: subj > to|from {if to|from: :actor, government, rebel, army, opposition, side} {if subj: @soldiery, general, officer, commander, pilot, soldier, diplomat, ambassador, minister, lawmaker, :officeholder} {mode withdraw cameo 0874} {weight 0.65}
verb turn, give, hand: subj > to {if obj: himself, herself, themselves} {if mod|any: in, up, over} {if subj: rebel, gunman, commander, militant, guerrilla, warlord, fugitive, suspect, :armed, :officeholder, general, fighter, leader, kidnapper} {mode withdraw cameo 0874} {weight 0.8}
# Ceasefires and ends of fighting; "cease-fire" is read as three words.
verb declare, announce, observe, call, begin, implement, respect, accept, extend, reach, sign, proclaim, order, broker, honor, honour, decree: subj > with|obj.with|in|between|obj.in|obj.between|against|to {if obj: fire} {if obj.mod: cease} {unless obj: violation} {mode ceasefire cameo 0871} {weight 0.88}
noun fire: between|subj|by|of <> between|with|in {if mod: cease} {mode ceasefire cameo 0871} {weight 0.68}
verb take, come, go, enter, begin, start, hold: subj.between|between <> between|subj.with|with|subj.in|in {if subj: fire} {if subj.mod: cease} {if into|obj|any: effect, force, begin, start, hold} {mode ceasefire cameo 0871} {weight 0.75}
verb honor, honour, abide, keep, uphold, renew, prolong, maintain, decree: subj > with|obj.with|in|between|obj.in|obj.between|by.with|against|to {if obj|by: ceasefire, truce, armistice} {mode ceasefire cameo 0871} {weight 0.8}
verb begin, complete, start, order, announce, finish: subj > from|obj.from|in {if obj: out, back} {if obj.mod: pull} {if from|obj.from|in: :land, :actor} {mode withdraw cameo 0874} {weight 0.8}
noun out, back: subj|of|by|poss > from {if mod: pull} {if from: :land, :actor} {mode withdraw cameo 0874} {weight 0.72}
verb take, come, go, enter, begin, start, hold, hold+up: subj.between|between <> between|subj.with|with|subj.in|in|subj.on {if subj: ceasefire, cease-fire, truce, armistice, cessation, lull} {if into|obj|any: effect, force, begin, start, hold} {mode ceasefire cameo 0871} {weight 0.75}
verb ease, stop, halt, suspend, pause, cease, end, call+off, curb, break+off: subj > on|in|against|of|obj.on|obj.against|obj.in|comp.obj|obj {if obj|comp: air_strike, airstrike, strike, bombing, shelling, shell, bomb, bombard, fire, shoot, fight, offensive, raid, missile_attack, armed_struggle, insurgency, rebellion,
  war, assault} {if obj.mod|comp|obj: air, drone, missile, rocket, shell, bomb, fire, shoot, fight, offensive, raid, airstrike, bombing, shelling, armed, insurgency, rebellion, war, assault} {unless obj|obj.mod: talk, hunger, rail, general} {weight 0.05 if subj: police and if obj: shooting} {mode ceasefire cameo 087}
  {weight 0.93}
verb abandon, renounce, end, give+up, forsake, suspend, forswear + struggle, insurgency, rebellion, jihad, insurrection, rebellion, armed_struggle: subj > against|obj.against|in|obj.in {mode ceasefire cameo 087} {weight 0.85}
verb de-escalate, defuse, deescalate, scale+down, tone+down: subj <> with|obj.with|obj {if obj: conflict, confrontation, fighting, tension, war, standoff, crisis, hostility} {mode ceasefire cameo 087} {weight 0.72}
verb fall: > in|along|across|at {if subj: gun, weapon, front, artillery} {if comp|mod|any: silent} {mode ceasefire cameo 087} {weight 0.75}
verb end, settle: subj <> with|obj.with|obj.between {if obj: feud, war, hostility, civil_war, vendetta} {mode ceasefire cameo 087} {weight 0.72}
# Who is let in.
verb admit, readmit, receive, accept, let+in: subj > obj|obj.from|obj.of {if obj: inspector, observer, monitor, peacekeeper, inspection, rapporteur, aid_worker, verifier, investigator} {mode access cameo 0862} {weight 0.86} {cameo 0861 mode access if obj: peacekeeper}
verb enter, return, visit, inspect, deploy: subj > in|to|obj {if subj: inspector, observer, monitor, rapporteur} {if in|to|obj: :land, :state, site, plant} {mode access cameo 0862} {weight 0.8}
verb enter, reach, deploy: subj > in|to|obj {if subj: convoy, aid_convoy, aid_worker} {if in|to|obj: :land, :state, enclave} {mode access cameo 0863} {weight 0.7}
verb allow, permit, let: subj > obj|comp.subj {if comp: return} {if obj|comp.subj: :person, :officeholder, leader, exile, refugee, opposition, dissident, deportee, villager, migrant, @people} {cameo 081} {weight 0.8}
# Offices that are left.
verb tender, submit, hand+in, offer, announce, give, present, deliver + resignation: subj > to {unless aux: will, would} {mode resign cameo 0831} {weight 0.88}
verb step, stand: subj > as|from {if mod: aside, down} {if subj: :officeholder, minister, president, chief, governor, mayor, premier, leader, speaker, official, judge, chairman, commissioner} {unless any: @sport} {mode resign cameo 0831} {weight 0.8}
verb leave, quit, exit, vacate: subj > {if any: amid, scandal, protest, force, resign, pressure, row, allegation} {if obj: office, post, government, cabinet, presidency, power, premiership} {if subj: :officeholder, minister, president, governor, premier, mayor, chief, king, dictator, leader, ruler} {unless obj: race,
  town} {mode resign cameo 0831} {weight 0.72}
verb resign, relinquish, quit, give+up, renounce, surrender, abandon: subj > {if obj: presidency, premiership, post, throne, office, seat, position, chairmanship, mandate, portfolio, crown} {if subj: :officeholder, :person, minister, president, king, queen, governor} {unless any: @sport} {mode resign cameo 0831}
  {weight 0.8}
verb bow, bow+out: subj > {if mod|any: out} {if subj: :officeholder, minister, president, governor, premier, leader} {unless to: :word} {unless any: @sport} {mode resign cameo 0831} {weight 0.8}
verb cede, relinquish, hand+over, transfer, surrender, hand, yield, give+up, turn+over: subj > to {if obj: power, presidency, authority, rule} {unless obj.mod: purchasing, electric, nuclear} {mode resign cameo 0831} {weight 0.85}
verb quit, resign: subj > {if subj: cabinet, government, minister, ambassador, :officeholder} {if over|in|amid|after: :word} {unless any: @sport} {unless obj: :word} {mode resign cameo 0831} {weight 0.85} {public}
verb drop, drop+out, pull+out, withdraw, bow, bow+out: subj > {if of|from: race, contest, campaign, election, primary, runoff} {if subj: :officeholder, :person, candidate, nominee, senator, governor, rival} {unless any: @sport, marathon, car, jockey} {mode resign cameo 0831} {weight 0.75} {public}
noun resignation, abdication: subj|of|poss|by > {if subj|of|poss|by: :officeholder, minister, president, cabinet, government, king, governor, chief} {weight 0.05 if this: resignation and if mod: mass} {mode resign cameo 0831} {weight 0.7}
# The nouns, of public concern whoever frees.
noun release, liberation, freeing: by|subj|poss > of {if of: hostage, prisoner, captive, detainee, abductee} {unless mod: press, news, early, toxic} {mode release cameo 0841} {weight 0.75} {public}
noun lifting, easing, suspension, removal, scrapping, relaxation: by|subj > of.on|of.of|of.against|of.in|on {if of: blockade, sanction, embargo, siege, curfew, restriction, ban, tariff, emergency, martial_law, boycott, siege} {cameo 085} {weight 0.78} {cameo 0872 if of: blockade, siege}
verb pull+out, pull, withdraw, bring: subj > from|in|out {if obj.of: troop, troops, soldier, force, tank, marine} {if this|mod|from|out: pull, withdraw, out, home, from} {mode withdraw cameo 0874} {weight 0.8}
verb fall, pull: subj > from|to {if mod: back} {if subj: :state, @soldiery} {if any: battle, army, troop, troops, line, enemy, attack, river, hill} {unless any: @sport, @market} {mode withdraw cameo 0874} {weight 0.75}
