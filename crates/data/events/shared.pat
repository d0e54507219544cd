# Word lists and frames that every kind may use. `docs/patterns.md` tells the language.

# Verbs that lend a noun tense and subject: "launch an attack", "hold talks", "be in talks".
list light = hold, have, launch, make, give, pay, conduct, carry, begin, start, open, resume, continue, stage, mount,
  undertake, engage, enter, issue, file, lodge, take, do, express, offer, voice, deliver, impose, sign, reach, join, complete,
  conclude, finish, end, attend, host, convene, organize, organise, declare, perform, commit, provide, send, extend, renew, order,
  initiate, intensify, step, convey, receive, get, award, grant, lead, plan, put, place, raise, unleash, wage, suffer, bring, arrive,
  attempt, be, expand, escalate, go, hand, show, pledge, schedule, prepare, agree, respond, retaliate, answer, resort, simulate, rehearse, practise, practice
# Verbs whose infinitive keeps the subject although an object stands beside it.
list subject_control = promise, vow, threaten, pledge, offer, want, agree, use, visit, send, hold, meet, join

# Verbs of motion: a purpose clause below one that happened is taken to have happened: "travelled to Oslo to meet".
list motion = travel, fly, go, come, arrive, visit, gather, journey, return, drive
# Verbs that say of an event noun that it takes place: "the talks began".
list occur = happen, occur, begin, start, resume, continue, end, conclude, open, proceed, come, erupt, follow, last, collapse, fail
# Animals: what they attack is no deed of a state.
list beast = shark, bear, wolf, dog, lion, tiger, elephant, crocodile, hippo, snake, bee, wasp, locust, insect, mosquito, bird, cat, leopard, bull, animal,
  jellyfish, whale, monkey, rat, worm, beetle, parasite, bug, pest
# People of private life: a state's adjective makes no politics of what they say and whom they meet: "a French chef".
list private = coach, trainer, referee, umpire, striker, goalkeeper, midfielder, defender, batsman, bowler, footballer, golfer, cyclist, swimmer, sprinter,
  champion, chef, cook, singer, actor, actress, painter, artist, sculptor, pianist, violinist, composer, conductor, musician, rapper, dancer, model, designer,
  novelist, poet, playwright, architect, orchestra, quartet, quintet, choir, band, ballet, museum, gallery, circus, tourist, holidaymaker, hiker, climber, shopper, fan,
  forward, spinner, skipper, viewer, listener, reader, customer, consumer, passenger, gardener, winemaker, brewer, hotelier, astronomer, biologist, botanist, zoologist, palaeontologist, scientist
# Works in which what happens is made up: "in the novel, Russia invades Finland".
list fiction = novel, film, movie, play, opera, musical, comic, cartoon, thriller, sitcom, drama, fiction, game, videogame, fairy_tale, myth, legend, sequel, episode
# Verbs whose participle before a noun only says which kind is meant: "suspected militants".
list sorting = charge, encourage, oppose, appeal, insult, subsidize, subsidise, suspect, allege, accuse, presume, purport, convict, want
# Verbs whose subject keeps a deed from being done: "police foiled an attack".
list prevent = foil, thwart, prevent, avert, disrupt, forestall, repel, repulse, uncover
# Roads and squares: where a crowd is, and no side of its protest.
list streets = street, road, square, plaza, avenue, highway, motorway, boulevard, roundabout, bridge, park
# Weather, animals, works and goods: "a cold front from Russia invades Poland" is no deed of Russia.
list unpeopled = @beast, @fiction, storm, hail, hailstorm, frost, snow, blizzard, downpour, mudslide, flood, hurricane, earthquake, cyclone, tornado, typhoon, wildfire,
  avalanche, landslide, tsunami, drought, lightning, front, wind, gale, rain, heat, heatwave, cold, fog, smog, ash, dust, sandstorm, monsoon, temperature, air, weather, swarm, mite,
  weed, fungus, virus, manga, anime, series, ballet, exhibition, flu, song, album, single, tune, band, brand, product, fashion, cuisine, wine, beer, cheese, food, car, phone, carmaker, retailer, chain, label, style, music
# Nouns that only count or sort what their `of` names: "a new kind of weapon".
list measure = kind, type, sort, number, series, pair, ten, dozen, hundred, thousand, score, variety, range, couple, handful, batch, string, wave, spate,
  barrage, volley, lot, majority, version, round, piece, form, bit, group, bunch, shipment, consignment, package
# Offices, staff and bodies that anybody may have: no political actor without a state's name.
list anybody = striker, rival, player, side, editor, publisher, photographer, office, department, unit, cabinet, power, network, agency, employee, staff, state, business, palace, service, board, authority, manager, association, institution, society, club, programme, program, project, body
list violence = violence, fighting, attack, offensive, war, hostility, bombing, bombardment, shelling, killing, clash, raid, strike, airstrike, conflict, aggression,
  assault, bloodshed, fire, campaign, operation, military_operation
# What somebody may be charged with as a duty: "charged the inspectors with verifying it".
list duty = verify, oversee, supervise, ensure, monitor, coordinate, prepare, implement, enforce, administer, protect,
  guard, draft, draw, review, investigate, examine, inspect, collect, gather, maintain, organise, organize, develop,
  restore, manage, lead, run, task, duty, oversight, find, recommend, advise, rebuild, uphold, carry, create, devise,
  produce, write, keep, prevent, secure, negotiate, disarm, train, care, raise, build, responsibility, job
# What an army withdraws from; from talks and treaties states do.
list land_word = territory, city, town, area, village, zone, valley, strip, bank, heights, peninsula, island, province, region, border, enclave, desert, coast, north, south, east, west, capital, position, base, hill, outpost, buffer_zone
list weapon = gun, rifle, pistol, missile, rocket, bomb, grenade, mortar, artillery, tank, shell, mine, drone, explosive
list verbal = wither, blister, sting, verbal, rhetorical, legislative, legal, partisan, judicial, scathing, personal, stinging, blistering, extraordinary, withering, fierce_verbal, bitter, thinly_veiled, media, political, word, tirade, heart
list speech_medium = speech, statement, interview, editorial, letter, tweet, article, column, report, comment, remark, book, post, video, critic, rhetoric, resolution, declaration, communique, document, message, motion, text, memo, complaint, petition, indictment, lawsuit, verdict, ruling, poll, survey, press
list sport = game, match, season, final, cup, league, team, goal, score, coach, player, championship, tournament, stadium, quarter, playoff, innings, opener, fixture, semifinal, midfielder, striker, tennis, football, soccer, cricket, rugby, olympic, medal, race, club
list market = market, share, price, stock, index, bond, profit, currency, dollar, investor, sale, rate, earning, shares, trader
list disease = cancer, disease, virus, illness, aids, malaria, tumor, tumour, infection, heart, flu, poverty, corruption, inflation, unemployment, obesity, drought, hunger, climate, pandemic, coronavirus
list people = people, civilian, protester, demonstrator, soldier, troop, troops, militant, rebel, insurgent, officer, policeman, man, woman, child, resident, villager, student, activist, journalist, worker, guerrilla, gunman, person, youth, refugee, leader, minister, official, member, prisoner, detainee, national, citizen, diplomat, fighter, suspect, peacekeeper, settler, priest, tourist, boy, girl, teenager, commander, president, mayor, judge, lawmaker, other, hostage
list troops = troop, troops, soldier, force, army, military, warship, ship, plane, aircraft, tank, marine, fighter, jet, unit, battalion, brigade, division, convoy, carrier, missile, weapon, reservist, police, guard, patrol, officer, man, squad, contingent, commando, militia, navy, serviceman, personnel
list reform = reform, change, election, constitution, law, policy, democracy, right, autonomy, independence, referendum, freedom, legislation
list aid_kind = aid, assistance, relief, help, loan, grant, credit, food, medicine, fund, funding, money, supply, donation, package, bailout, support, shelter, rice, wheat, oil, vaccine, equipment, expert, team, blanket, tent, financing, bread, water, vehicle, ambulance
list economic_word = economic, financial, loan, grant, credit, million, billion, fund, money, development, dollar, euro, debt, investment, bailout, trade, bank, project
list military_word = military, arm, weapon, missile, tank, jet, troop, troops, soldier, helicopter, ammunition, training, trainer, defense, defence, intelligence, warship, army, naval
list humanitarian_word = humanitarian, food, medicine, medical, relief, refugee, emergency, earthquake, famine, flood, victim, tent, blanket, vaccine, rice, wheat, hospital, doctor, drought, shelter, starvation
list meeting = meeting, talk, talks, summit, negotiation, conference, dialogue, discussion, consultation, session
list right_word = human_right, human_rights, torture, abuse, rights_abuse, genocide, atrocity, repression, ethnic_cleansing
list crime_word = corruption, crime, fraud, bribe, bribery, murder, theft, embezzlement, misuse, misusing, steal, smuggle, trafficking, drug, launder, graft, rape, terrorism, interference, hacking
list aggression_word = attack, aggression, violate, bomb, bombing, invade, invasion, raid, shell, kill, ceasefire, killing, terrorist, shelling, offensive, incursion, fire, assault, arm, occupy
list warcrime_word = war_crime, war_crimes, genocide, crime_against_humanity, massacre, atrocity, crimes_against_humanity
list spy_word = spy, espionage, treason, spying, collaborate, collaborating, plot, agent, coup
# Crimes and faults: who commits one promises nothing.
list misdeed = offense, offence, crime, murder, suicide, fraud, perjury, act, violation, abuse, atrocity, error, mistake, sin, treason, theft, robbery, rape, genocide,
  violence, foul, arson, massacre, blunder, felony, misdemeanor, adultery, breach, assault, terrorism, attack, infraction, aggression, injustice
# What is said, planned, ruled or held, and what somebody did in office: who attacks it does so in words.
list wordy = policy, plan, proposal, record, stance, rhetoric, decision, handling, bill, law, provision, clause, code, rule, legislation, reform, budget, tax, ruling, verdict,
  idea, view, opinion, position, character, integrity, credibility, remark, comment, claim, argument, speech, platform, agenda, approach, motive, legacy, deal, agreement,
  treaty, order, measure, hypocrisy, silence, coverage, fairness, judgment, judgement, temperament, leadership, performance, conduct, appointment, nomination, choice, honesty,
  qualification, competence, experience, strategy, tactic, practice, system, act, program, programme, regulation, hearing, inquiry, testimony
# What a side says or is said of it, not what it does with hands.
list loud = verbally, repeatedly_criticize, in_a_speech, tweet, tweeted, twitter, facebook, interview, rally, speech, debate, ad, ads, remark, comment, letter, editorial, statement, op-ed, column, podcast
# Words of bodies and weapons, with which an attack is one in deed.
list bodily = weapon, kill, knife, gun, injure, wound, hospital, bomb, shoot, stab, troop, troops, missile, rocket, bullet, machete, axe, fist, dead, death, blood, gunman, drone, airstrike, warplane, beat, militant, rebel, soldier
# Views, borders and what else is had in common without any deed.
list common = border, view, opinion, belief, concern, value, history, trait, sentiment, goal, interest, blame, story, frontier, coast, boundary, coastline, culture, language, feature,
  responsibility, vision, sense, name, stage, bed, room, apartment, house, office, trophy, title, prize, award, lead, fate, space, meal, photo, picture, video, sympathy, ideology, desire, love, frustration, worry, commitment
# What nobody does harm to a body with.
list bodiless = lack, absence, failure, weakness, crisis, row, affair, gaffe, dispute, leak, timing, defeat, delay, weather, attention, publicity, policy, remark, comment, statement, stance, position, record, rhetoric, scandal, decision, tariff, sanction, price, skepticism, scepticism, view, law, bill, tax, rule, cut,
  economy, recession, inflation, vote, poll, performance, campaign, ad, debate, revelation, association, tie, image, reputation, doubt, news, report, closure, shutdown, shortage, delay
list good = agreement, deal, treaty, pact, accord, memorandum, contract, protocol, convention, understanding, declaration, document

frame transitive = subj > obj
frame against = subj > against|on|at|over|obj
frame with = subj <> with|obj|between|to
frame nominal = subj|of > against|on|of|to|over
