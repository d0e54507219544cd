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

code COERCE 170

list lawmen = police, policeman, policewoman, officer, agent, soldier, troop, troops, army, guard, gendarme, marshal, force, trooper, commando, paramilitary, marine, ranger, bailiff, cop, navy, coast_guard, coastguard, customs, immigration, secret_service, security, :police, :military
list ruling = @lawmen, government, authority, regime, junta, ministry, minister, state, court, judge, tribunal, magistrate, commission, regulator, watchdog, council, cabinet, parliament, president, premier, prime_minister, ruler, leader, king, emir, sultan, governor, mayor, dictator, strongman, general, party,
  prosecutor, administration, official, taliban, kremlin, :state, :court, :officeholder
list taken = @people, dissident, opponent, critic, campaigner, politician, candidate, lawmaker, deputy, senator, governor, general, colonel, reporter, editor, blogger, writer, author, publisher, lawyer, cleric, imam, bishop, monk, nun, pastor, rabbi, professor, academic, teacher, doctor, migrant, immigrant, seeker,
  sailor, crew, fisherman, trader, businessman, banker, prince, princess, king, relative, wife, husband, son, daughter, brother, family, supporter, follower, protestor, opposition, unionist, reformist, reformer, nationalist, separatist, islamist, envoy, consul, correspondent, translator, filmmaker, poet, singer,
  defender, reservist, spy, :person
list cell = jail, prison, gaol, dungeon, cell, camp, internment, bar, penitentiary, gulag, labor_camp, labour_camp, stockade, lockup, lock-up, custody
list uprooted = migrant, immigrant, refugee, seeker, deportee, villager, settler, squatter, resident, family, foreigner, national, worker, correspondent, journalist, tribesman, herder, farmer, minority, haitian, rohingya, palestinian, maasai, tatar, jew, muslim, christian, community, people, thousand, hundred,
  population, inhabitant, boat, citizen, civilian, dissident, activist
list press = newspaper, paper, magazine, radio, station, broadcaster, television, tv, channel, website, site, internet, publication, journal, press, media, outlet, book, film, blog, facebook, twitter, telegram, youtube, whatsapp, wikipedia, network, platform, app, broadcast, programme, program, newsroom, weekly, daily,
  news_agency
list body = party, movement, group, ngo, charity, organization, organisation, union, association, foundation, opposition, brotherhood, church, sect, club, faction, federation, league, mosque, school, office, university, institute
list liberty = right, freedom, liberty, human_right, human_rights
list network = computer, network, server, system, email, e-mail, website, database, account, phone, telephone, smartphone, device, grid, pipeline

code COERCE/arrest 173
verb haul+away, haul+off, drag+away, drag+off, lead+away, whisk+away, cart+off, cart+away, march+off, take+away, spirit+away, bundle+off, hustle+away, whisk+off, haul, drag: subj > obj {if subj|by: @lawmen, agent, gunman, junta} {unless subj|by: secret_service, bodyguard, guard} {if obj: @taken, :actor} {unless to: court, hospital, table, safety} {unless from: school}
  {weight 0.8}
verb lead, whisk, drag, march, haul, take, bundle, hustle, spirit: subj > obj {if in|into: handcuff, handcuffs, cuff, shackle, chain, van, police_van, police_car, patrol_car, cell, iron} {if subj|by: @lawmen} {weight 0.78}
verb bundle, shove, hustle, throw, force, load, push: subj > obj {if into: van, car, vehicle, truck, bus, jeep, minibus, @cell} {if obj: @taken, :actor} {if subj|by: @lawmen, man, gunman} {weight 0.75}
verb throw, toss, clap, fling, cast, dump, shut, lock, confine, herd, intern, send, pack, ship, move, put, place, hold, keep: subj > obj {if in|into|behind|to: @cell, irons} {if obj: @taken, @uprooted, :actor} {if subj|by: @ruling} {unless to: custody, refugee_camp, training_camp} {unless obj: aid, team, money, letter,
  food, delegation, expert, mission} {unless any: refugee, training, @sport} {weight 0.8}
verb throw, toss, clap, fling, lock+away, bang+up: subj > obj {if in|into|behind|this: jail, prison, dungeon, bar, gaol, cell, lock, bang} {if obj: @taken, :actor} {weight 0.75}
verb confine, restrict: subj > obj {if to: home, house, barracks, camp, palace, residence, hospital, cell, base, compound, ghetto} {if obj: @taken, @uprooted, :actor} {unless subj: illness, injury, stroke, storm, disease, virus} {weight 0.72}
verb keep, hold, place, put: subj > obj {if in|under|without|at: solitary_confinement, confinement, detention, pretrial_detention, pre-trial_detention, captivity, police_custody, trial, charge, lock, guard} {if obj: @taken, :actor} {unless in: office, contempt, charge} {weight 0.72}
verb hold, keep: subj > obj {if any: incommunicado} {if obj: @taken, :actor} {weight 0.85}
verb hold: subj > obj {if in|at: :land, prison, camp, base} {if obj: prisoner, detainee, journalist, reporter, activist, dissident, soldier, sailor, national, citizen, tourist, hiker, missionary, academic, libyan} {unless any: @sport, rally, meeting} {weight 0.62}
verb hold: subj > obj {if subj: @ruling} {if obj: prisoner, detainee, dissident, activist, journalist, member, suspect, migrant} {unless in|at|to|for|obj: office, regard, esteem, account, responsible, talk, talks, position, seat, meeting, accountable, hand} {weight 0.6}
verb take, hold, keep: subj > obj {if comp|mod|any: captive, prisoner} {unless obj: captive, prisoner} {if obj: @taken, :actor, hundred, dozen} {unless any: audience, imagination, @sport} {cameo 173} {weight 0.75}
verb commit, confine, consign: subj > obj {if to: hospital, asylum, clinic, institution, ward} {if any: psychiatric, mental, asylum} {if obj: @taken, :actor} {weight 0.72}
verb rearrest, re-arrest, handcuff, cuff, shackle, collar, incarcerate, re-detain: subj > obj|in {unless any: @sport} {weight 0.85}
verb recapture, seize: subj > obj {if obj: fugitive, escapee, inmate, convict, prisoner, dissident, activist, journalist, politician, student} {if subj|by: @lawmen, @ruling} {weight 0.7}
verb bring+in, pick+up, haul+in, take+in, pull+in, call+in: subj > obj {if for: questioning, interrogation, question} {if subj|by: @lawmen} {if obj: @taken, :actor} {weight 0.72}
verb order, want: subj > obj|comp.subj {if comp: jail, hold, detain, arrest, remand, imprison, intern, incarcerate, lock} {if subj|by: court, judge, magistrate, tribunal, president, government, prosecutor, :court, minister, junta} {unless comp: talk, talks} {weight 0.85}
verb order, impose, extend, renew, approve, decree + arrest, detention, imprisonment, custody, remand, jailing, incarceration, pretrial_detention, house_arrest: subj > obj.of|for|obj.for|of|on|obj.on|against {if subj|by: court, judge, magistrate, tribunal, president, government, prosecutor, :court, minister, junta,
  authority, police} {weight 0.85}
verb carry+out, launch, conduct, make, stage, begin, mount + arrest, roundup, round-up, mass_arrest, dragnet, detention: subj > of|obj.of|against|on|in {weight 0.78} {unless any: cardiac, @sport}
noun jailing, incarceration, internment, roundup, round-up, rearrest, re-arrest, apprehension, remand: by|subj > of|obj {weight 0.75} {unless any: news}
noun arrest, detention, imprisonment: by|subj > of {if of: @taken, :actor} {if by|subj: :actor, @ruling} {unless mod: house} {weight 0.75}
noun arrest, detention, imprisonment, incarceration, rearrest, jailing, captivity: by > poss {unless of: :word} {if poss: @taken, :person} {unless poss: police, army, force, troop, government, :state, authority} {unless mod|any: cardiac, warrant} {weight 0.55}
noun custody, detention, captivity: poss > {if poss: :state, :police, :military, police, army} {if in: :word} {unless of: child, son, daughter, baby, boy, girl} {weight 0.4}
noun sweep, dragnet, swoop: by|subj|of > of|on|in|against|through {if by|subj|mod|of: police, security, army, military, troop, soldier, force, :police, :military} {weight 0.68}

code COERCE/deport 174
verb send+back, push+back, turn+back, turn+away, ship+back, ship+off, drive+out, chase+out, hound+out, drive+away, chase+away, boot+out, kick+out, throw+out, round+up, pack+off, send+home: subj > obj|obj.of {if obj: @uprooted} {if subj|by: @ruling, rebel, militia, mob} {unless subj|by: storm} {unless this: round}
  {unless any: @sport} {weight 0.78}
verb send, push, turn, ship, return, fly, pack: subj > obj {if back|mod|away: back, away, home, :word} {if to|into|across|at: :land, border, sea, country, homeland, home} {if obj: migrant, immigrant, refugee, seeker, deportee, asylum_seeker} {if subj|by: @ruling} {unless mod: voluntarily} {weight 0.75}
verb repatriate, return, send, resettle, relocate, move, remove, transfer, displace: subj > obj {if mod|any: forcibly, involuntarily, refoulement} {if obj: @uprooted, :actor} {weight 0.8}
verb repatriate: subj > obj {if against: will} {weight 0.8}
verb remove, fly: subj > obj {if obj: migrant, immigrant, deportee, seeker} {if subj|by: @ruling} {if from|to: :land, country, territory, soil} {weight 0.65}
verb uproot, displace, dislodge: subj > obj {if obj: @uprooted} {if subj|by: @ruling} {weight 0.72}
verb drive, chase, clear, hound, force: subj > obj {if from|out|off: home, homeland, land, village, country, house, camp, farm} {if obj: @uprooted, :group} {if subj|by: @ruling, rebel, militia, gunman} {weight 0.78}
verb issue, sign + deportation, removal_order, expulsion_order, deportation_order, eviction_order: subj > against|for|of|obj.against|obj.for|obj.of {weight 0.8}
noun expulsion, eviction, displacement, resettlement, relocation, pushback, push-back, removal: by|subj|from > of {if of: @uprooted} {if by|subj|mod: :actor, @ruling, forced, forcible, mass} {weight 0.7}
noun pushback, push-back: by|subj|from > of|against {weight 0.55} {if of: migrant, refugee, seeker, people, boat}

verb expel: subj > obj|obj.of {if obj|obj.of: migrant, immigrant, refugee, seeker, national, citizen, settler, haitian, villager, foreigner, resident} {unless obj: member, diplomat, official} {weight 0.95}

code COERCE/restrict 172
verb strip, deprive, rob, divest: subj > obj {if of: citizenship, nationality, autonomy, statehood, immunity, @liberty, passport, land, property, voting_right, livelihood, power, residency, status} {if subj|by: @ruling, law, decree} {unless any: @sport} {weight 0.8}
verb revoke, withdraw, cancel, annul, rescind, strip, suspend, confiscate, void + citizenship, nationality, passport, residency, autonomy, immunity, statehood, registration, permit: subj > obj.of|obj.poss|from|of|obj.for|for|obj {if subj|by: @ruling} {unless obj.mod: building, mining, drilling, construction, car, gun,
  plan} {weight 0.78}
verb revoke, withdraw, cancel, suspend, pull, strip, deny + license, licence, accreditation, credential, press_card: subj > obj.of|obj.poss|from|of|obj.for|for|obj.to {if subj|by: @ruling} {if obj.of|obj.poss|from|of|for|obj.for|obj.to: @press, @body, journalist, reporter, correspondent, lawyer, agency, :media,
  aid_group} {unless obj.mod: driving, driver, liquor} {mode restrict} {mode censor if obj.of|obj.poss|of|from|for: @press, :media} {weight 0.8}
verb dissolve, deregister, de-register, delist, outlaw, disband, liquidate, ban, close+down, shut+down, shutter, close, suspend, evict + party, movement, group, ngo, charity, organization, organisation, association, foundation, federation, union, brotherhood, club, church, mosque, seminary: subj > obj|obj.of {if
  subj|by: court, judge, government, authority, police, ministry, regime, junta, commission, minister, tribunal, :state, :court, :police} {unless any: @sport, bankrupt, loan} {cameo 1722 if obj: party, opposition} {weight 0.8}
verb dissolve, deregister, de-register, outlaw, ban, proscribe: subj > obj {if obj: opposition_party, party, movement, brotherhood} {unless obj: tory} {unless any: @sport} {cameo 1722} {weight 0.7}
verb strike, knock, keep, kick, remove, exclude, drop: subj > obj {if off|from: ballot, ballot_paper, race, election, poll} {if subj|by: commission, court, judge, authority, government, :court, council, board, regime, president} {if obj: candidate, leader, opposition, politician, :person, rival, challenger, party}
  {cameo 1722} {weight 0.7}
verb put, place, add: subj > obj {if on|to: list, no-fly_list, watchlist, watch-list} {if on|to|any: no-fly, fly, wanted, exit, watchlist, travel} {if subj|by: @ruling} {if obj: :actor, @taken} {unless any: blacklist, sanction, agenda} {weight 0.78}
verb designate, declare, brand, label, classify, list, register, recognise, recognize: subj > obj|comp.subj|as.of {if any: foreign_agent, agent, undesirable, extremist, extremist_organization, terrorist_organization, terrorist_organisation, terrorist_group, terror_group} {if subj|by: ministry, court, government,
  authority, prosecutor, state_department, :state, :court, treasury, cabinet} {if obj|comp.subj: @body, @press, :group, :actor} {weight 0.7}
verb gag, muzzle, silence: subj > obj|obj.of|obj.in {if obj: :actor, @taken, @press, opposition, dissent, voice, critic} {if subj|by: @ruling, law} {unless any: @sport} {weight 0.78}
verb seal+off, cordon+off, lock+down, quarantine, close+off, block+off, shut+off, barricade, seal: subj > obj|obj.of|obj.in|in {if subj|by: @ruling} {unless obj: deal, victory, agreement, border, win} {unless subj: protester} {weight 0.75}
verb close, shut, close+down, shut+down, block, shutter: subj > obj.into|into|obj.to|obj.of|in|obj.in|obj {if obj: crossing_point, point, checkpoint, frontier, strait, mosque, temple, church, shrine, monastery, club, office, clinic, compound, port, waterway} {if subj|by: government, authority, army, police, force,
  troop, troops, soldier, :state, :military, :police, junta, regime} {unless obj: embassy, consulate, gap} {unless for: repair, concert, renovation, holiday, maintenance, festival, restoration} {weight 0.7}
verb put, place: subj > obj|obj.of {if under|on|into|in: quarantine, lockdown, curfew, siege, closure, blockade} {if subj|by: @ruling} {mode curfew cameo 1723} {weight 0.82}
verb impose, introduce, reimpose, declare, establish + rule, law, sharia: subj > on|in|over|obj.on|obj.in {if obj|obj.mod: direct_rule, direct, sharia, islamic, emergency, federal, presidential, military} {unless obj: martial_law} {cameo 172} {mode martial-law cameo 1724 if obj.mod: emergency, military} {weight 0.78}
verb annul, nullify, void, scrap, cancel, invalidate + election, vote, poll, ballot, referendum: subj > obj.in|in|obj.of|of|obj.poss|obj {if subj|by: junta, army, military, government, ruler, regime, general, president, authority, dictator, commission, council} {weight 0.7}
verb abrogate, abolish, shut+down, prorogue, dissolve, suspend, disband, padlock, shut, dismiss + constitution, parliament, assembly, legislature, congress, senate, national_assembly: subj > obj.of|in|of|obj.in|obj {if subj|by: @ruling, army, military} {weight 0.75}
verb rig: subj > obj.in|in|obj.of|obj.against|against {if obj: election, vote, poll, ballot, referendum} {weight 0.6}
verb hound, victimize, victimise, oppress, bully, blackmail, strong-arm, browbeat, coerce, disenfranchise, disfranchise, tyrannize, tyrannise, marginalize, marginalise, mistreat, ill-treat, maltreat, enslave, colonise, colonize, threaten+off: subj > obj|obj.of|into {if obj: :actor, @taken, @uprooted, voter, minority}
  {unless any: @sport, classmate, pupil, schoolboy, schoolgirl} {weight 0.72}
verb discriminate: subj > against|in {if against|in: :actor, @taken, @uprooted, minority, woman} {weight 0.65}
verb compel, coerce, force, strong-arm: subj > obj|comp.subj {if comp: sign, accept, join, surrender, hand, renounce, work, convert, vacate, sell, confess, recant, disband, abandon, cede, relinquish} {if subj|by: :state, :armed, :military, government, authority, regime, army, police, troop, soldier, rebel, junta,
  militia} {unless obj: itself, himself, itself} {weight 0.62}
verb extort: subj > from|obj.from {weight 0.7} {if from|obj.from: :actor, @taken, merchant, shopkeeper, driver, company, business}
verb conscript, press-gang, dragoon: subj > obj {if obj: @taken, :actor, villager, farmer, teenager} {weight 0.6}
verb conscript, recruit: subj > obj {if mod|by|any: forcibly, force} {if obj: @taken, :actor, @uprooted} {weight 0.72}
verb trample, infringe, encroach: subj > on.of|on.poss|obj.of|obj.poss|on|upon.of {if on|upon|obj: @liberty, sovereignty, constitution, independence} {weight 0.68}
verb violate, abuse, curtail, deny, suppress, undermine + right, freedom, liberty, human_right: subj > obj.of|obj.poss|iobj|to|of|in {if subj|by: @ruling, :armed} {unless any: copyright, property} {weight 0.72}
verb prevent, stop, block, keep, bar, prohibit, turn+away: subj > obj|comp.subj {if from|comp: enter, reach, gather, march, leave, travel, hold, assemble, protest, meet, visit, attend, vote, pray, work, cover, speak, return, campaign, demonstrate, provide, deliver, access, register} {if subj|by: @ruling} {if
  obj|comp.subj: :actor, @taken, @uprooted, agency, group, observer, monitor, inspector, doctor} {unless any: @sport, attack} {weight 0.78}
verb stop, intercept, block: subj > obj {if at: airport, border, checkpoint, frontier} {if subj|by: @lawmen, authority} {if obj: leader, activist, politician, candidate, journalist, lawyer, opposition, senator, lawmaker, :officeholder} {weight 0.65}
verb deny, refuse: subj > iobj|to|obj.to {if obj: permission, permit} {if any: march, rally, demonstrate, protest, assemble, gather, travel} {if subj|by: @ruling} {weight 0.7}
verb close, shut, seal: subj > obj.with|with|obj.of|obj.to|to|obj {if obj: border, frontier} {if subj: :state, government, authority} {weight 0.72} {unless any: snow, storm} {cameo 191}
noun suppression, oppression, subjugation, harassment, intimidation, mistreatment, ill-treatment, discrimination, coercion, blackmail, victimisation, victimization, marginalisation, marginalization, disenfranchisement, enslavement, bullying: by|subj|of > of|against|on {if of|against|on: :actor, @taken, @uprooted,
  opposition, dissent, unrest, minority, voter, organisation, organization, agency} {unless mod|any: sexual, workplace, online, cancer, @sport} {weight 0.65}
noun repression, crackdown, persecution: by|subj|poss > of|against|on|in {if by|subj|poss: :state, @ruling} {if of|against|on|in: :actor, @taken, @press, dissent, opposition} {unless any: smuggling, corruption} {weight 0.85}
noun violation, abuse, breach: by|subj|poss > of.of|against|of.in|on|in {if of|mod|poss|any: human_right, human_rights, right, rights, civil_liberty} {if by|subj|poss: :state, :armed, :military, :police, government, army, force, police, troop, troops, regime, official} {unless of: ceasefire, truce, contract} {weight
  0.65}
noun ban, prohibition, restriction, curb: by|subj > on|on.of|on.by|on.to|against|on.from {if by|subj: :state, government, authority, police, court, regime, general, ministry, president, :police, :court, :armed} {if on|against: :word} {unless on|any: smoking, plastic, alcohol, @sport, test, testing, landmine, fishing}
  {weight 0.66}
noun closure, shutdown, sealing: by|subj > of|of.in|of.with|on {if of: border, crossing, @press, office, mosque, church, road, school, university, party, parliament} {if by|subj|poss: :actor, @ruling} {weight 0.65}

code COERCE/censor 1721
verb block, censor, ban, jam, restrict, throttle, shut+down, cut+off, filter, slow+down, unplug, suspend, disrupt + access, @press: subj > to|obj.to|obj|obj.of|in {if subj|by: government, authority, ministry, regulator, regime, court, junta, police, censor, :state, :court, watchdog, :officeholder} {unless obj: ad,
  advertising, merger, deal, bid, party, website_of} {unless obj.to: market} {weight 0.8}
verb pull, take, force, yank, drive, knock, kick: subj > obj {if off: air, airwave} {if obj: @press, :media, :actor, show, broadcast} {if subj|by: government, authority, ministry, regulator, regime, court, junta, police, army, :state, watchdog, :officeholder} {weight 0.82}
verb seize, confiscate, burn, withdraw, remove, recall, destroy + copy, issue, edition, book, newspaper, magazine: subj > obj.of|of|from|obj.by|obj {if subj|by: government, authority, police, censor, regime, :state, court} {weight 0.68} {unless any: salmonella}
verb shut+down, shut, close, close+down, shutter, suspend, ban, evict, expel: subj > obj|obj.of|of {if obj: @press, correspondent, bureau} {if subj|by: @ruling} {unless obj: website_traffic, channel_of} {weight 0.05 if this: expel and if obj: network, programme, program, paper} {weight 0.72}
verb order, instruct: subj > obj|comp.subj {if obj|comp.subj: newspaper, station, broadcaster, website, channel, magazine, radio} {if comp: suspend, close, stop, halt, remove, delete, cease, retract, shut} {weight 0.78}
noun closure, censorship, blocking, banning, jamming, shutdown, gagging, muzzling, suspension, silencing: by|subj > of|of.in {if of: @press, journalist, reporter, critic, :media, dissent} {weight 0.68} {unless mod: self}

code COERCE/seize 1711
verb board: subj > obj|obj.of|obj.poss {if obj: ship, vessel, boat, tanker, freighter, trawler, flotilla, yacht, ferry} {if subj|by: coast_guard, coastguard, guard, navy, commando, marine, police, inspector, customs, force, :military, :police, :state} {unless to|for|at: :word} {weight 0.75}
verb seize, stop, detain, impound, capture, intercept: subj > obj|obj.of|obj.poss|of {if obj: ship, vessel, boat, tanker, freighter, trawler, flotilla, yacht, ferry, cargo, helicopter, plane, aircraft, drone, truck} {if subj|by: coast_guard, coastguard, navy, commando, marine, troop, troops, force, soldier, police,
  inspector, guard, gunboat, customs, :state, :military, authority, government} {unless subj: pirate, hijacker} {weight 0.75}
verb commandeer, expropriate, appropriate, requisition: subj > from|obj.of|obj.poss|obj {if obj: :word} {unless obj: million, billion, fund, money, term, style, culture} {weight 0.75}
verb grab, seize, confiscate, take, take+over, annex + land, farm, farmland, property, estate, plantation, factory, refinery, mine, company, bank, oilfield: subj > from|obj.of|obj.poss|obj {if subj|by: government, state, army, soldier, regime, authority, militia, president, party, settler, :state, :military, :armed}
  {unless this: annex} {weight 0.05 if this: take and if over: :word and unless from: :word} {weight 0.66}
verb loot, plunder, pillage, ransack, steal, rob, strip: subj > from|obj.from|obj.of|obj.poss|obj|in {if subj|by: soldier, troop, troops, army, rebel, militia, fighter, militiaman, paramilitary, police, nazi, regime, junta, :military, :armed, government, taliban} {if obj: :word} {unless obj: show, scene, thunder,
  election, vote, base, heart, headline, secret, data, spotlight} {unless of: chance} {weight 0.75}
verb raid, search, storm, ransack, swoop: subj > obj|obj.of|obj.poss|on|on.of|at {if obj|on|at: office, headquarters, home, house, newsroom, residence, compound, premise, premises, mosque, church, party, campaign_office} {if subj|by: @lawmen, authority, investigator, prosecutor, fbi, inspector, government} {unless
  subj: militant, rebel, protester} {weight 0.78}
noun seizure, confiscation, expropriation, nationalisation, nationalization, requisition, impounding, impoundment, looting, plunder: by|subj > of.of|of.poss|from|of.from|of {if of: land, farm, property, asset, ship, vessel, tanker, boat, plane, helicopter, cargo, company, passport, weapon, aid, oil, mine, factory,
  home, territory_of, account} {weight 0.7}
noun raid, search: by|subj|of > on|at|of|on.of {if on|at|of: office, headquarters, newsroom, home, house, residence, newspaper, station, organization, organisation, charity, ngo, centre, center, mosque, church} {unless by|subj|of: militant, rebel, bandit, terrorist, insurgent, :armed} {unless any: killed, kill, bomb,
  airstrike, missile} {weight 0.68}

code COERCE/curfew 1723
verb decree, clamp, prolong, reinstate, set, slap, renew, lengthen, introduce, put, issue, reintroduce, call, institute, order, establish + curfew, lockdown, stay-at-home: subj > in|on|obj.in|obj.on|across|over|of|for {if obj: :word} {weight 0.88}
noun curfew: by|subj > in|on {if by|subj: :actor, government, army, police, authority, military} {weight 0.7}

code COERCE/martial-law 1724
verb decree, invoke, prolong, reimpose, reintroduce, renew, impose, institute, proclaim, assume + emergency_rule, emergency, martial_law, state_of_emergency, emergency_power, emergency_law: subj > in|on|over|obj.in|across|against {if any: rule, power, martial_law, martial, emergency, law} {unless obj.mod: air, climate,
  weather, snow, medical, health, flood, drought} {weight 0.88}
verb place, put: subj > obj {if under: martial_law, emergency, state_of_emergency, emergency_rule, military_rule, law} {if under|any: martial, emergency, military} {weight 0.85}

code COERCE/withhold 170
verb obstruct, hinder, hamper, impede, block, stop, deny, bar, restrict, delay, hold+up + convoy, aid_worker, aid_convoy, relief, relief_worker, aid_delivery, aid_agency, humanitarian_access, humanitarian_aid, evacuation, aid: subj > to|into|in|obj.to|obj.into|obj.in|obj.of|obj|from {if subj|by: :armed, :military,
  :police, army, government, soldier, rebel, militia, troop, authority, force, taliban, :state} {if obj: convoy, worker, aid_worker, relief, access, evacuation, agency, delivery} {weight 0.75}
verb starve: subj > obj {if subj|by: :state, :military, :armed, army, government, regime, force, siege, rebel} {if obj: :actor, people, civilian, population, resident, :land, prisoner} {weight 0.72}
verb cut, cut+off, disconnect, shut+off, switch+off, turn+off, throttle, shut+down, black+out, disrupt, suspend, restrict, ration, cripple, halt + internet, mobile, phone, line, telephone, broadband, electricity, power, water, network, communication: subj > to|in|of|from|obj.to|obj.in|obj.of|across {if subj|by: :state,
  :military, :armed, :police, government, authority, army, regime, junta, rebel, ministry, police, operator, militia, troop, force} {weight 0.85}
verb cut, cut+off, reduce, halt, stop, suspend, shut+off, turn+off, block, restrict + supply, access: subj > to|obj.to|obj.in|in|obj.of {if obj.mod|obj.of|obj.poss|any: water, electricity, internet, power} {if subj|by: :state, :military, :armed, government, army, authority, regime, junta, rebel} {if obj: supply,
  access} {weight 0.9}
verb deny, withhold, refuse: subj > iobj|to|from|obj.to|obj.from {if obj: food, water, medicine, medical_care, care, treatment, healthcare, ration} {if subj|by: :state, :armed, :military, :police, government, authority, army, guard, regime, prison, official, israel} {weight 0.75}

code COERCE/cyber 170
verb hack: subj > obj|into|obj.of|into.of|obj.poss|into.poss {unless obj: way, path, tree, jungle, bush, cost, limb, growth} {unless with: machete, axe, knife} {unless to: death, piece, pieces} {unless any: life_hack, hackathon} {weight 0.75}
verb break, penetrate, infiltrate, tap: subj > into.of|into.poss|into|obj.of|obj {if into|obj: server, computer, network, system, email, e-mail, account, database, cloud} {weight 0.78}
verb steal, leak, access, siphon: subj > from|obj.from|obj.of|obj.poss|of {if obj: data, secret, email, e-mail, file, record, information, blueprint, design, document} {if subj|by: hacker, spy, cyber, intelligence, agent, :state} {weight 0.72}
verb target, attack, hit, disrupt, cripple, compromise, strike, breach, deface, paralyse, paralyze, knock+out, take+down, sabotage: subj > obj|obj.of|obj.poss {if subj|by|with: hacker, malware, ransomware, spyware, cyberattack, cyber_attack, hack, computer_virus, botnet} {if obj: :word} {weight 0.85}
verb deface, infect: subj > obj.of|obj.poss|obj {if obj|with: website, site, phone, computer, spyware, malware, server, pegasus} {weight 0.78}
verb use, deploy, unleash, plant, install + spyware, malware, pegasus, ransomware, virus, wiretap: subj > against|on|comp.obj|obj.against|in|comp.on {if obj: spyware, malware, pegasus, ransomware, computer_virus, wiretap} {weight 0.78}
verb launch, wage, carry+out, mount, conduct, unleash + attack, warfare, war, campaign, operation, offensive, cyber-attack, cyberwar, cyber_war, cyberwarfare, assault: subj > on|against|obj.on|obj.against {if obj.mod|obj: cyber, hacking, hacker, denial-of-service, ddos, ransomware, cyber-attack, cyberwar, cyber_war,
  cyberwarfare, phishing, cyber_warfare} {weight 0.92}
noun hacking, cyber-attack, cyberstrike, cyberwar, ddos: by|subj|of|from > on|against|of|into|of.of {weight 0.7}

code COERCE 170
verb spy, eavesdrop, snoop: subj > on|upon|in {if on|upon|in: :actor, @taken, @body, conversation, phone, call, mosque, citizen, ally, diplomat} {weight 0.75} {unless any: novel, film, thriller}
verb tap, wiretap, bug, monitor, intercept, eavesdrop + phone, call, phone_call, communication, telephone, conversation, email, cellphone, office, mobile, embassy, line: subj > obj.of|obj.poss|of|obj.in|obj.between|obj {if subj|by: intelligence, agency, government, police, spy, service, :state, nsa, fbi, cia, regime,
  :police, :officeholder, agent} {weight 0.75}
verb surveil, wiretap: subj > obj {weight 0.72}
verb conduct, carry+out, run, engage + surveillance, espionage, wiretap, spying, snooping, eavesdropping: subj > on|of|against|obj.on|obj.of|obj.against {if in|obj: surveillance, espionage, wiretap, spying, snooping} {weight 0.72}
noun spying, espionage, eavesdropping, wiretapping, snooping, surveillance, wiretap, bugging: by|subj > on|of|against|of.of {if on|of|against: :actor, @taken, @body, mosque, phone, communication, embassy} {if by|subj|poss: :actor, intelligence, government, police, agency} {weight 0.65}
verb meddle, interfere: subj > in.of|in.poss|in {if in: election, vote, affair, politics, referendum, campaign, democracy, ballot, :state, poll, justice, judiciary} {unless any: @sport} {weight 0.65}
noun interference, meddling: by|subj|from > in.of|in.poss|in {if by|subj|from: :actor, foreign} {if in: election, vote, affair, politics, referendum, campaign, democracy, ballot, :state, poll} {weight 0.58}
code COERCE/misinformation 170
verb spread, peddle, circulate, plant, fabricate, disseminate, sow, push, publish, broadcast + lie, rumor, rumour, falsehood, disinformation, misinformation, hoax, fake_news, false_story, story, report, propaganda: subj > about|against|in|obj.about|obj.against {if obj|obj.mod: lie, falsehood, disinformation,
  misinformation, hoax, fake_news, false, fake, fabricated} {weight 0.72}
verb wage, run, launch, mount, conduct, orchestrate, lead + campaign, war, operation, offensive, effort: subj > against|on|in|obj.against|obj.on|obj.in|at|obj.at {if obj.mod: disinformation, misinformation, influence, fake-news, propaganda} {weight 0.8}
code COERCE 170
verb stage, mount, launch, lead, carry+out, attempt, execute + coup, putsch, coup_d'etat, coup_attempt: subj > against|obj.against {weight 0.72} {if obj: :word}
