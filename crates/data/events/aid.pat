kind aid
means A side gives another money, arms, relief, protection or asylum.
code AID 070

list aid_any = euro, pound, yen, rupee, platoon, soldier, personnel, battalion, training, blood, fund, metric_ton, aid, assistance, relief, loan, grant, credit, food, medicine, fund, funding, donation, package, bailout, rice, wheat, vaccine, blanket, tent, financing, help, supply, compensation, truck, ton, tonne, kilo, kg, equipment, shipment, peacekeeper, team, expert, doctor, weapon, arm, missile, helicopter, guarantee, million, billion, dose, fuel, dollar, worth, goods, troop, troops, asylum, refuge, protection, citizenship, shelter, visa, vehicle, ambulance, bus, generator, bread, medical, armor, ammunition, medic, nurse, rescuer, rescue

verb give, provide, send, deliver, donate, supply, grant, ship, extend, contribute, dispatch, allocate, disburse, hand+over, lend, channel, airlift, award, distribute, release, approve, earmark, inject + @aid_any: subj > to|iobj|obj.to|obj.for|for|in|with|obj {weight 0.85}
  {type MOBILIZE/troops cameo 154 if obj: @troops and if any: restore, border, frontier, front, quell, crush, deter, crackdown, unrest, riot, invade, invasion, intervention, war, port, coast, occupy, annex}
  {unless obj: letter, message, signal, speech, warning, ultimatum, statement} {cameo 071} {cameo 075 if obj: asylum, refuge} {cameo 074 if obj: peacekeeper, protection} {cameo 074 if any: peacekeeping}
  {cameo 072 if any: military, weapon, missile, arm, tank, jet, trainer, defense, ammunition} {cameo 073 if any: @humanitarian_word} 
verb give, provide: subj > to|iobj|obj.to {weight 0.45} {cameo 071} {if to|iobj: :actor} {unless obj: break, order, shout-out, light, green_light, approval, thanks, praise, recognition, medal, month, day, week, year, hour, minute, second, endorsement, blessing, advice, lead, look, edge, boost, pass, ride, look, nod, vote, job, title, role, nickname, hug, kiss, thumb, tour, lecture, speech, ovation, shot, voice, pause, impression, hope, ultimatum, deadline, warning, interview, speech, information, evidence, detail, support, statement, answer, name, message, text_message, document, account, testimony, figure, data, report, copy, list, photo, proof, transcript, update, briefing, explanation, example, record, email, e-mail, video, footage, cover, context, overview, estimate, assurance, chance, credit, way, order, sign, opportunity, reason, time}
verb supply, provide, furnish, equip, present, arm: subj > obj {if with: @aid_any, tank, rocket, jet, @aid_kind} {cameo 071} {weight 0.88} {cameo 072 if with: weapon, missile, arm, tank, rocket, jet, ammunition, helicopter} {cameo 073 if with: @humanitarian_word}
verb receive, get, obtain: from > subj {if obj: @aid_any} {cameo 071} {weight 0.7} {unless obj: letter, message, call} {cameo 072 if obj: weapon, missile, arm, tank} {cameo 073 if obj: @humanitarian_word}
verb reach, arrive: subj.from|subj.poss > obj|in|subj.to {if subj: @aid_kind, shipment, convoy, donation, consignment, truck} {unless any: @sport, match, game, tour} {cameo 071} {weight 0.75} {cameo 073 if subj: food, medicine, relief, convoy}
verb lend: subj > iobj|to|obj.to {cameo 071} {weight 0.8} {if obj: million, billion, dollar, euro, money, fund, pound, yen}
verb donate, bankroll, subsidize, subsidise: subj > to|obj|iobj {cameo 071} {weight 0.85}
verb finance, fund: subj > obj|for|in {cameo 071} {weight 0.65} {unless obj: study, research, report, survey, poll, film, show, probe, satellite, telescope, spacecraft, rover, trip, documentary}
verb help, assist, aid: subj > obj|comp.subj|with|in|comp.obj {weight 0.62} {unless obj: himself, herself, itself, themselves} {unless aux: can, could, may, might, would} {unless any: @sport}
verb rescue, evacuate: subj > obj|from {cameo 073} {weight 0.75} {if obj: :actor, @people, wounded, survivor, resident, foreigner}
verb shelter, house, feed, treat: subj > obj {cameo 073} {weight 0.65} {unless as|like|mod: :word} {if obj: refugee, victim, survivor, wounded, migrant, displaced, @people}
verb arm, equip: subj > obj|with {cameo 072} {if obj: :actor, rebel, fighter, militia, force, army} {weight 0.75} {unless obj: itself, himself, herself, themselves}
verb arm, train: subj > obj {cameo 072} {if obj: insurgent, guerrilla, rebel, fighter, militia, force, army, pilot, police, soldier, troop, troops} {weight 0.65}
verb arrive, land, deploy, begin: subj > in|at|to {cameo 074} {if subj: team, mission} {if any|subj.mod: aid, relief, rescue, medical, peace, peacekeeping, doctor, humanitarian, emergency, help, assist} {unless subj: football, @sport} {weight 0.75}
verb arrive, land, deploy, begin: subj > in|at|to {cameo 074} {if subj: peacekeeper, peacekeeping, contingent, convoy} {unless subj: football, @sport} {weight 0.75}
verb send, deploy, dispatch: subj > to|in {cameo 074} {if obj: peacekeeper, peacekeeping, monitor, force} {if any: peacekeeper, peacekeeping, peace} {weight 0.85}
verb open + border, door: subj > to|obj.to|for {cameo 073} {weight 0.7}
verb take+in, accept, admit, welcome: subj > obj|from {cameo 073} {if obj: refugee, migrant, asylum-seeker, evacuee, seeker} {weight 0.75}
verb grant, give: subj > to|iobj|obj {cameo 075} {if obj: asylum, refuge, sanctuary, citizenship} {weight 0.93}
verb compensate, reimburse: subj > obj {cameo 071} {weight 0.7}
verb bail+out: subj > obj {cameo 071} {if obj: :state, bank}
verb announce, pledge: subj > for|to|obj.to|obj.for|in {if obj: assistance, aid, relief} {cameo 033 type AGREE} {weight 0.7}
noun aid, assistance, grant, loan, donation, relief: from|subj|by|of > to|for {weight 0.68} {cameo 071 if mod: economic, financial} {cameo 072 if mod: military} {cameo 073 if mod: humanitarian, food, emergency, medical} {if to|for: :word}
noun airlift, evacuation: by|subj > of|to {cameo 073} {weight 0.5}
noun donor: subj > to|of {weight 0.4} {cameo 071}

code AID 070

list cash = $, €, £, ¥, dollar, euro, pound, yen, yuan, ruble, rouble, rupee, franc, million, billion, money, cash, fund, funds, sum, peso, krona, dinar, riyal, dirham
list relief_goods = aid, food, medicine, tent, blanket, water, bread, rice, wheat, grain, flour, supply, supplies, relief, vaccine, medical, equipment, ventilator, mask, oxygen, ton, tonne, metric_ton, fuel, goods, dose, parcel, ambulance, generator, shelter, kit, ration, biscuit, milk, clothing, drug, medication,
  blood, truckload, consignment, shipment, truck, vehicle, pump, biscuits, hygiene, syringe, respirator, ppe, seed, fodder, convoy, help, assistance
list arms = weapon, arm, missile, rocket, gun, rifle, ammunition, tank, drone, mortar, explosive, artillery, shell, munition, grenade, howitzer, armor, armour, weaponry, jet, warplane, helicopter, arms, launcher, bullet, kalashnikov
list lifesaver = doctor, medic, nurse, rescuer, firefighter, fireman, rescue_worker, paramedic, surgeon, medical_team, rescue_team, worker, adviser, advisor, instructor, trainer, engineer, expert, team, specialist, crew, volunteer, dog, technician
list needy = refugee, migrant, asylum-seeker, asylum_seeker, evacuee, displaced, victim, survivor, wounded, wound, orphan, civilian, villager, resident, family, exile, defector, dissident, deserter, student, people, child, woman, patient, man, flood_victim, person, sufferer, castaway
list asylum_word = asylum, refuge, sanctuary, citizenship, haven, safe_haven, shelter, protection, residency, passport

verb fly, fly+in, airlift, parachute, air-drop, airdrop, drop, rush, truck, ferry, haul, bring, bring+in, ship, haul, smuggle, funnel, channel, speed + @relief_goods: subj > to|into|in|for|obj.to|obj.for|over {cameo 073} {weight 0.8} {if to|into|in|for|obj.to|obj.for|over: :actor, @needy, town, city, village} {unless
  any: @sport, bomb, charge, lawsuit} {unless obj: @arms}
verb smuggle, funnel, channel, ship, run, transfer, deliver, supply, fly, airlift, pour, rush, send, sell, donate, gift, give, provide, hand, hand+over + @arms: subj > to|into|obj.to|iobj|for {cameo 072} {weight 0.85} {if to|into|obj.to|iobj|for: :actor, rebel, militia, fighter, insurgent, militant, guerrilla, army,
  force} {unless obj: fire} {unless any: @sport}
verb lend, loan, wire, transfer, pour, pump, inject, plough, channel, funnel, commit, contribute, donate, give, provide, allocate, allot, award, earmark, disburse, release, extend, set+aside, unlock, unfreeze, approve, grant, advance, mobilize, mobilise, raise, hand, hand+over, remit, offer, send, secure, budget +
  @cash: subj > to|into|obj.to|iobj|for|obj.for|in|obj.in|obj|toward|towards|on {cameo 071} {weight 0.72} {if to|into|obj.to|iobj|for|obj.for|in|obj.in|toward|towards|on|obj|to.in|for.in: :actor, @needy} {weight 0.05 if for|to|on: ad, ads, advertising, campaign, lawyer, ticket, player, house, fine, tax, bribe, ransom,
  consultant, lobbyist} {unless any: @sport, share, investor, stock, acquisition, salary, bribe, ransom, fine, profit, revenue, lobbying, settlement, tax, shareholder} {unless to|obj.to|for|into: company, firm, account, club, bank} {weight 0.5 if this: transfer, raise, secure} {unless subj: investor, start-up, startup,
  company, firm, fan, player} {type AGREE cameo 033 if this: commit, offer} {cameo 073 if any: @humanitarian_word}
verb lend, loan, gift, advance, wire: subj > iobj|to|obj.to|obj {cameo 071} {weight 0.82} {if any: @cash} {if iobj|to|obj.to|obj: :actor}
verb make: subj > comp.to|to|for|comp.for {if comp|mod|any: available} {if obj: @cash, @relief_goods, loan, credit, fund, funding} {cameo 071} {weight 0.8}
verb write+off, cancel, forgive, forgave, reschedule, restructure, wipe+out, annul, waive, slash, reduce, erase, refinance, roll+over + debt, loan, arrears: subj > obj.poss|obj.of|obj.by|obj.owed|for|of|obj.from {cameo 071} {weight 0.85} {if obj.poss|obj.of|obj.by|for|of: :actor} {unless obj.poss: its, his, her, their,
  it, he, she, they}
verb underwrite, guarantee, co-finance, cofinance, extend, approve, top+up, renew, arrange + loan, credit, credit_line, debt, line, credit_facility, bailout, tranche: subj > to|for|obj.to|obj.for|obj.of {cameo 071} {weight 0.82} {if to|for|obj.to|obj.for|obj.of: :actor}
verb secure, win, obtain, borrow, clinch, land, draw, draw+down, take+out, negotiate, collect, gain, accept, get, receive, have, attract + loan, bailout, grant, funding, credit, aid, assistance, financing, donation, @cash: from|obj.from > subj {cameo 071} {weight 0.75} {if from|obj.from: :actor} {unless any: @sport,
  prison, stolen} {type AGREE cameo 033 if this: negotiate}
verb receive, get, obtain, enjoy, have, secure, win, be + support, backing, help, assistance, training: from|obj.from|of|obj.of > subj {cameo 070} {weight 0.82} {if obj.mod: financial, military, material, logistical, logistics, economic, humanitarian, air, technical, medical, budget, monetary, significant_military} {if
  from|obj.from|of|obj.of: :actor} {cameo 072 if obj.mod: military, air} {cameo 071 if obj.mod: financial, economic, budget}
verb give, provide, lend, offer, extend, grant, furnish, supply + support, backing, cover, assistance, help: subj > to|iobj|obj.to|for|obj.for|obj.mod {weight 0.9} {if obj.mod: financial, military, material, logistical, logistics, economic, humanitarian, air, technical, medical, budget, artillery, monetary} {if
  to|iobj|obj.to|for|obj.for|obj.mod: :actor, rebel, militia, fighter, insurgent, militant} {cameo 072 if obj.mod: military, air, artillery} {cameo 071 if obj.mod: financial, economic, budget, monetary} {type AGREE cameo 033 if this: offer}
verb present, gift, donate, hand+over, deliver, distribute, contribute, turn+over: subj > to|obj.to|iobj|among|obj {cameo 071} {weight 0.8} {if obj: @relief_goods, bus, boat, ship, aircraft, plane, helicopter, book, laptop, computer, mattress, wheelchair, goat, cow} {if to|obj.to|iobj|among: :actor, @needy} {unless
  any: bill, @sport} {cameo 073 if obj: food, medicine, tent, blanket, vaccine, ventilator, ambulance, mask}
noun contribution, donation, gift, tranche, payout, subsidy, subsidies, handout: by|subj|from > to|for {cameo 071} {weight 0.6} {if to|for: :actor, @needy} {if of|any: @cash, @relief_goods, ton} {unless any: @sport, contribution_to_science}
noun aid, assistance, loan, grant, funding, help: by|subj|from! > to|for {if to|for: :actor, @needy} {cameo 071} {weight 0.72} {cameo 072 if mod: military} {cameo 073 if mod: humanitarian, food, emergency, medical, flood, relief}
noun delivery, shipment, airlift, supply, consignment: by|subj|from! > to {if of|mod: @arms, military} {cameo 072} {weight 0.65} {if to: :actor, rebel, militia}
noun delivery, shipment, airlift, consignment, convoy: by|subj|from > to|for {if of|mod|with: @relief_goods, humanitarian} {cameo 073} {weight 0.6} {if to|for: :actor}
verb step+up, increase, boost, double, triple, quadruple, raise, resume, restore, unblock, reinstate, unfreeze, expand, ramp+up, scale+up, restart, renew, hike, top+up + aid, assistance, funding, grant, loan, relief, subsidy, subsidies, lending, stipend: subj > to|obj.to|for|obj.for {cameo 071} {weight 0.85} {if
  to|obj.to|for|obj.for: :actor, @needy} {unless any: student_aid}
verb arrive, land, dock, reach, touch+down, get, roll, come, enter: subj.from|subj.by|subj.poss|from > in|at|to|obj|into {cameo 073} {weight 0.7} {if subj: @relief_goods, plane, ship, flight, aircraft, convoy, shipment, vessel, truck} {if any|subj.mod: aid, food, medicine, relief, humanitarian, vaccine, weapon, arm,
  arms, tent, doctor} {unless any: @sport, police} {cameo 072 if any: weapon, arm, arms}
verb take+in, host, house, harbor, harbour, resettle, welcome, accept, shelter, admit, absorb, receive, feed, re-house, rehouse, give+shelter: subj > obj|obj.from|from {cameo 073} {weight 0.8} {if obj: refugee, migrant, asylum-seeker, asylum_seeker, evacuee, seeker, orphan, displaced} {if subj: :actor, town, village,
  family} {unless any: talks, summit}
verb accept, take, take+in, admit, evacuate, relocate: subj > obj|from {cameo 073} {weight 0.7} {if from: camp, refugee_camp, refugee} {if obj: @needy, people}
verb open + border, door, frontier, crossing: subj > to|obj.to|for|obj.for {cameo 073} {weight 0.9} {if to|obj.to|for|obj.for: @needy, refugee} {unless any: trade, tourist}
verb harbor, harbour, shelter, hide, house, protect: subj > obj {cameo 075} {weight 0.72} {if obj: rebel, militant, terrorist, fugitive, insurgent, guerrilla, dissident, exile, defector, :armed, president, minister, fighter, separatist, leader, extremist} {unless subj: house, hotel, building} {unless obj: ambition,
  grudge, doubt}
verb find, take, seek+out, get, receive, win, gain, obtain, have, enjoy + asylum, refuge, sanctuary, shelter, haven: in|obj.in|from|obj.from|at|inside|with > subj {cameo 075} {weight 0.82} {if in|obj.in|from|obj.from|at|inside|with: :state, embassy, mission, church, :actor}

verb grant, give, accord, afford, extend, provide: subj > iobj|to|obj.to {cameo 075} {if any: asylum, refuge, sanctuary, safe_haven, haven} {weight 0.93} {if iobj|to|obj.to: :word}
verb grant, give, accord: subj|in > obj {cameo 075} {if comp|any: asylum, refugee_status, political_asylum, safe_haven, sanctuary} {if obj: :actor} {weight 0.85}
adj armed, equipped: by! > subj {cameo 072} {weight 0.7} {if subj: :armed, rebel, militia, fighter, group, army, faction}
verb naturalize, naturalise: subj > obj {cameo 075} {weight 0.7}
verb resettle, repatriate, relocate, evacuate, airlift, rescue, save, pull+out, pluck, pick+up, winch, pull, free: subj > obj {cameo 073} {weight 0.7} {if obj: refugee, migrant, asylum-seeker, seeker, survivor, wounded, wound, evacuee, castaway, stranded, injured, boy, people, family, sailor, fisherman, crew, crewman,
  passenger} {if subj: :state, :military, :police, coast_guard, coastguard, navy, ship, helicopter, rescuer, crew, army, agency, charity, government, guard, vessel, boat, soldier, :actor} {if any: sea, boat, flood, coast, siege, besieged, rubble, fire, earthquake, war, zone, helicopter, off, mediterranean, ship,
  island, embassy, fighting, town, village} {unless any: @sport, airport_pick}
verb protect, safeguard, guard, escort: subj > obj|obj.of|obj.poss {cameo 074} {weight 0.55} {if subj: peacekeeper, :military, nato, mission, contingent, warship, troop, troops, soldier, un} {if obj: civilian, convoy, airspace, @needy, shipping, tanker, ship, town, enclave}
verb vaccinate, inoculate, immunize, immunise, feed, nurse, clothe: subj > obj|in {cameo 073} {weight 0.65} {if subj: :state, :actor, doctor, agency, charity, team} {if obj: child, people, villager, refugee, resident, @needy} {if in|obj.in|obj|subj: :actor} {unless any: own}
verb treat: subj > in|obj {cameo 073} {weight 0.6} {if subj: doctor, medic, team, surgeon, nurse, hospital} {if obj: victim, wounded, refugee, survivor, patient} {if subj|subj.mod: :actor} {unless as|like|mod: :word}
verb send, dispatch, deploy, fly, fly+in, rush, lend, provide, second + @lifesaver: subj > to|into|in|obj.to {cameo 070} {weight 0.85} {if to|into|in|obj.to: :state, :actor} {unless any: @sport, negotiate, negotiation, investigate, inspect, election, talks, negotiator, probe, inquiry, cabinet} {cameo 072 if obj|any:
  military, adviser, advisor, instructor, trainer} {cameo 073 if obj: doctor, medic, nurse, rescuer, firefighter, paramedic, surgeon}
verb come, rush, go, fly, spring, hurry: subj > to.of|to.poss {cameo 070} {if to: aid, rescue, assistance, help, relief} {weight 0.85} {if to.of|to.poss: :actor, @needy, people}
verb help, assist, aid: subj > obj|comp.obj.in|comp.in|comp.obj.of {weight 0.6} {if comp: rebuild, reconstruct, build, feed, train, equip, repair, fund, restore, clear, evacuate} {if subj: :actor} {unless aux: can, could, may, might} {unless any: @sport}
verb rebuild, reconstruct, build, repair, construct, renovate, equip, restore + school, hospital, clinic, well, bridge, road, home, house, orphanage, shelter, camp: subj > in|for|obj.in|obj.for {cameo 071} {weight 0.6} {if in|for|obj.in|obj.for: :state, refugee, @needy} {if subj: :state, :actor, charity, troop, troops,
  engineer, agency} {unless obj.mod|any: settlement, settler} {unless subj: firm, company, builder, contractor, developer}
verb train, arm, equip: subj > obj {cameo 072} {if obj: rebel, militia, fighter, insurgent, guerrilla, militant, separatist, police, pilot, soldier, troop, troops, force, recruit, officer, paramilitary, army, cadet} {if subj: :state, :military, government, instructor, nato, adviser} {weight 0.92} {unless any: @sport,
  own, joint, alongside}
verb mobilize, mobilise, raise, collect, gather + money, donation, fund, funds, @cash: subj > for|obj.for {cameo 071} {weight 0.6} {if for|obj.for: :actor, @needy} {unless any: @sport, startup, company, investor}
verb contribute, send, provide, commit, supply + troop, troops, soldier, peacekeeper, contingent, battalion, police, personnel: subj > in|to.in|obj.in|to {cameo 074} {weight 0.88} {if to|any: peacekeeping, peacekeeper, peace, un, unifil, amisom, minusma, stabilisation, stabilization}
verb serve, participate, take+part, operate: subj > in.in|in {cameo 074} {if in|any: peacekeeping} {weight 0.7} {if subj: troop, troops, soldier, contingent, battalion, force, police, :state}
noun deployment: by|subj|of > to|in {cameo 074} {if of|subj|mod: peacekeeper, peacekeeping} {weight 0.75} {if to|in: :actor}
verb announce, approve, begin, start, complete, order + deployment: subj > obj.to|obj.in|to|in {cameo 074} {if any: peacekeeping, peacekeeper} {weight 0.85}
noun donor, donors, benefactor, lender, funder, provider: subj! > to|of|for {weight 0.6} {cameo 071} {if to|of|for: :actor} {unless of: blood, kidney, organ}
noun financier, bankroller, sponsor, paymaster: subj! > of|for {weight 0.5} {cameo 071} {if of|for: :actor, rebel, militia} {unless any: @sport}
verb bankroll, finance, fund, subsidize, subsidise, prop+up, shore+up, bail+out, underwrite, sponsor, rescue, capitalize, capitalise, recapitalise: subj > obj|obj.of|obj.poss {cameo 071} {weight 0.78} {if obj: :state, rebel, militia, militant, insurgent, guerrilla, regime, government, :armed, separatist, junta,
  opposition, refugee} {if subj: :actor} {unless any: @sport}
verb compensate, indemnify, repay, recompense: subj > obj {cameo 071} {weight 0.7} {if obj: victim, family, villager, resident, farmer, :actor, @needy} {if for: :word}
verb pay + @cash: subj > to|obj.to|iobj {cameo 071} {weight 0.5} {if to|obj.to|iobj: :actor, @needy} {unless any: @sport, ransom, bribe, fine, tax, lawyer, salary, share, investor, bail, fee, rent, ticket, advertising} {unless to|iobj: company, firm, club, player, bank, lawyer, consultant} {unless comp: :word}
verb pay: subj > to|obj.to|iobj {cameo 071} {if obj: reparation, reparations, compensation, indemnity} {weight 0.92} {if to|obj.to|iobj: :word}
verb award: subj > iobj|to|obj.to {cameo 071} {if subj: court, tribunal, judge, jury, :court, panel} {if any: @cash, compensation, damage} {weight 0.8} {if iobj|to|obj.to: :word}
verb supply, provide, furnish, equip, present: subj > obj {cameo 073} {if with: @relief_goods, @lifesaver, @cash} {weight 0.85}
verb get, receive, obtain, acquire, secure + @arms: from|obj.from|of > subj {cameo 072} {weight 0.8} {if from|obj.from: :actor}
noun arming, bankrolling, financing, funding, training, equipping: subj|by > of {cameo 072} {if of: :armed, rebel, militia, fighter, insurgent, guerrilla, militant, separatist, terrorist} {weight 0.7}
verb let+in: subj > obj {cameo 073} {weight 0.85} {if obj: refugee, migrant, asylum-seeker, evacuee, seeker, displaced}
verb hand+out, dole+out, give+out, distribute, pass+out + @relief_goods: subj > to|among|in|obj.to {cameo 073} {weight 0.75} {if to|among|in|obj.to: :actor, @needy} {if subj: :actor, charity, volunteer, agency, troop, troops, soldier, worker}
verb relieve: subj > obj {cameo 071} {if of: debt, arrears} {weight 0.85}
verb shelter, hole+up, hide+out, hide: in|inside > subj {cameo 075} {if in|inside: embassy, consulate, mission} {weight 0.65}
verb donate, distribute, deliver, bring, ship, airlift, fly, give, hand+out + @relief_goods: subj > to|obj.to|in|for|among|into {public} {cameo 073} {weight 0.9} {if subj: doctor, charity, aid_group, aid_agency, volunteer, agency, relief_worker, aid_worker, nonprofit, red_cross, foundation} {if
  to|obj.to|in|for|among|into: :actor, @needy} {unless any: @sport, lawsuit}
verb donate, contribute, give + @cash: subj > to|obj.to {public} {if to|obj.to: campaign, candidate, party, super-pac, pac, :officeholder} {cameo 071} {weight 0.75} {if any: candidate, senator, governor, president, campaign, pac, super-pac, republican, democrat, election}
