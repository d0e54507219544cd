kind coerce
means Authorities arrest, seize, ban, censor, impose curfews or deport.
code COERCE 170

list suspects = militant, suspect, activist, protester, demonstrator, opposition, journalist, leader, commander, dissident, @people
list authority = police, authority, government, court, army, troop, troops, soldier, ministry, official, judge, security, military, force, state, regime, guard, junta, council, president, agent, officer

verb arrest, detain, jail, imprison, incarcerate, apprehend, nab, intern, round+up, lock+up, capture, remand: subj > obj|in|from {mode arrest cameo 173} {weight 0.92} {unless obj: nomination, vote, support, delegate, endorsement, seat, victory, win, deal, money, fund, supply, :land, attention, imagination, share, decline, essence, title, market, carbon, mood, moment, city, town, village, base, territory, stronghold, area, position, region, data, sample, sampling, selection, story, news, vote, cattle, sheep, horse} {unless any: @sport}
verb take + custody: subj > obj {mode arrest cameo 173} {weight 0.85}
verb hold: subj > obj|in {if in|under|without: custody, detention, charge, jail, prison, arrest, incommunicado} {mode arrest cameo 173} {weight 0.75}
verb issue + arrest, warrant: subj > for|against|obj.for|obj.against|in {mode arrest cameo 173} {weight 0.88}
verb put, place, keep: subj > obj {if under: house, arrest, house_arrest, surveillance, lockdown} {mode arrest cameo 173} {weight 0.95}
verb deport, banish, exile: subj > obj|to|from|obj.to {mode deport cameo 174} {weight 0.92}
verb expel, evict, force, drive: subj > obj|from|out {if obj: migrant, refugee, immigrant, resident, family, villager, settler, people, civilian, journalist, palestinian, tenant, squatter, liberian, student, hundred, thousand} {if from|out|of|this: home, country, camp, land, expel, evict, house, village} {unless subj|by: sea, tide, water, ocean, erosion, eruption, volcano, landslide, flood, storm, hurricane, earthquake, fire, wildfire, drought, price, rent} {mode deport cameo 174} {weight 0.82}
verb ban, outlaw, prohibit, bar, forbid, proscribe, disqualify: subj > obj|from|obj.from|obj.by|obj.of|in|on|comp.subj|obj.in {mode restrict cameo 1721} {weight 0.85} {unless any: @sport, smoking, plastic, alcohol} {cameo 1722 mode restrict if obj|from: party, candidate, opposition, politician, election}
verb ban, bar, block, stop, prevent: subj > obj|comp.subj {if from: :word} {if obj: :person, :group, @people, @suspects} {mode restrict cameo 1721} {weight 0.8} {unless any: @sport}
verb restrict, curb, limit, curtail, crack+down, clamp+down, suppress, repress, persecute, harass, intimidate, oppress, muzzle, stifle, tighten, violate: subj > on|obj|obj.of|against|in|obj.in {mode restrict cameo 172} {weight 0.72} {unless subj: grip, race, contest, gap, margin, lead, poll, market, supply, credit, vote, hold, noose, fed, federal_reserve, central_bank, bank} {unless obj: inflation, price, emission, spending, deficit, rule, blockade, growth, sanction, ceasefire, airspace, agreement, law, truce, resolution, treaty, belt, use, deforestation, pollution, unemployment, crime, smuggling, warming, consumption, waste, appetite, smoking, policy, supply, credit, money, liquidity, lending, borrowing, budget, purse, purse_string, damage, cost, fallout, risk, exposure, loss, spread, infection, debt, temperature, monetary_policy, gun_violence, violence, extremism, outbreak, epidemic}
verb censor, jam, suspend, close, shut+down, shut, block, suppress, raid + newspaper, radio, television, website, broadcast, publication, media, internet, station, facebook, twitter, channel, press, outlet, tv, magazine: subj > obj|obj.of|in|to {mode censor cameo 1721} {weight 0.88}
verb impose, declare, extend, order, announce, enforce, clamp, slap, reimpose + curfew, lockdown: subj > in|on|obj.in|obj.on|across|over|of|against {mode curfew cameo 1723} {weight 0.93}
verb impose, declare, extend, proclaim, announce, decree, place + martial_law, emergency, law, siege, state: subj > in|on|over|obj.in|across|under|against {if any: martial_law, martial, emergency, state_of_siege, siege} {mode martial-law cameo 1724} {weight 0.92} {unless obj.mod: air, climate, weather, snow, medical, health, flood, drought}
verb impose, introduce, tighten, enforce, enact, slap, place + restriction, ban, curb, censorship, control, travel_ban, measure, limit: subj > on|against|obj.on|obj.against|in {mode restrict cameo 172} {weight 0.88} {unless obj.mod: quality, cost, inventory, production, pest, pollution, emission}
verb confiscate, seize, impound, expropriate, nationalize, nationalise, requisition, search, raid, ransack: subj > obj|from|of|obj.of|in|obj.in {mode seize cameo 1711} {weight 0.78} {unless obj: power, control, opportunity, chance, moment, city, town, village, hostage, territory, airport, base, memory, soul, email, e-mail, mail, record, archive, file, database, internet, web, website, account, pocket, desk, :person, @people, :land} {if obj: :word}
verb seize, find, discover, defuse, confiscate, recover, uncover, dismantle, impound: subj > from|in.of|obj.of {if obj: bomb, explosive, car_bomb, weapon, ammunition, arm, rifle, gun, grenade, detonator, device, rocket, cache} {if subj: police, officer, agent, customs, detective, gendarme, guard, :police, policeman} {mode seize cameo 171} {weight 0.85}
verb raid, search, storm: subj > obj|in|obj.of|obj.poss {mode seize cameo 171} {if subj: police, officer, agent, inspector, official, detective, customs, prosecutor, :police} {weight 0.85}
verb intercept, ground, divert, force: subj > obj {if obj: plane, ship, vessel, boat, aircraft, convoy, tanker, airliner, flight, jet} {mode restrict cameo 171} {weight 0.75}
verb hack, breach, infiltrate, penetrate: subj > obj|into|obj.of {if obj|into|any: computer, network, server, system, email, website, database, cyber} {mode cyber cameo 170} {weight 0.85}
verb launch, carry+out, conduct + cyberattack, cyber_attack, hack: subj > on|against|obj.on|obj.against {mode cyber cameo 170} {weight 0.93}
verb spread, disseminate, broadcast + disinformation, misinformation, propaganda, fake_news: subj > about|against|in {mode misinformation cameo 170} {weight 0.8}
verb cut, cut+off, shut+off, turn+off, withhold, shut+down + electricity, water, power, internet, phone, mobile, telecommunication: subj > to|in|of|from|obj.to|obj.in {mode withhold cameo 170} {weight 0.85}
verb close, seal, seal+off, shut, cordon+off, shut+down: subj > with|to|obj.with|in|obj|obj.in|obj.to {if obj: border, road, crossing, airport, airspace, area, port, university, school, city} {mode restrict cameo 191} {weight 0.78} {unless subj: protester, storm, snow, farmer}
verb evict, displace, relocate: subj > obj|from {if obj: :actor, @people} {mode deport cameo 174} {weight 0.7} {unless subj: flood, storm, earthquake, fighting, violence}
verb dissolve, suspend, sack, disband: subj > obj|obj.of|in {if obj: parliament, constitution, assembly, council} {mode restrict cameo 172} {weight 0.75}
verb overthrow, oust, topple, depose: subj > obj {cameo 170} {weight 0.6}
verb order: subj > obj|comp.subj {if comp: leave, close, suspend, vacate, evacuate, wait, shut} {mode restrict cameo 172} {weight 0.7}
verb disperse, break+up: subj > obj|in {if obj: crowd, protest, demonstrator, protester, rally, demonstration, march, gathering} {cameo 175 type ASSAULT/crowd-control} {weight 0.85} {if subj: police, force, troop, troops, soldier, officer, army, guard, :word} 
noun arrest, detention, imprisonment, capture: by|subj > of|obj {mode arrest cameo 173} {weight 0.7} {unless mod: house} {unless any: leading_to}
noun deportation: by|subj|from > of {mode deport cameo 174} {weight 0.7}
noun crackdown, clampdown, repression, persecution: by|subj|of > on|against|of|in {mode restrict cameo 172} {weight 0.85}
noun curfew: by|subj > in|on {mode curfew cameo 1723} {weight 0.65}
noun raid, search: by|subj|of > on|of|at|in {mode seize cameo 171} {if by|subj|mod: police, fbi, official, security, officer} {weight 0.7}
noun cyberattack, hack: by|subj|of|from > on|against|of {mode cyber cameo 170} {weight 0.75}
noun attack: by|subj|of|from > on|against|of {if mod: cyber, hacking} {mode cyber cameo 170} {weight 0.95}
noun ban, restriction, curb: by|subj|of|from > on|against {mode restrict cameo 172} {if on|against: :actor} {weight 0.62}
