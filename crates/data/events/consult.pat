kind consult
means Sides meet, visit, call, talk or negotiate.
code CONSULT 040

# A meeting of many: an alliance or an organisation is its place.
list courtesy = discuss, congratulate, apologize, apologise, thank, brief, condolence
list multilateral = summit, general_assembly, security_council, forum, arab_league, multilateral, g7, g8, g20, asean, nato, african_union, alliance, commonwealth, bloc, ministerial

verb meet, confer, consult, huddle: subj <> with|obj|between {unless any: @sport} {unless obj: deadline, demand, need, challenge, target, condition, requirement, standard, goal, cost, expectation, criterion, death, resistance, opposition, contingency, obligation, commitment, quota, criteria, shortfall, timetable, aspiration, promise, pledge, setback, obstacle, difficulty, hurdle, fate, match, threshold, defeat, disaster, ceiling, repayment, payment} {unless with: crackdown, force, violence, bullet, tear_gas, protest, criticism, boo, applause, cheer, silence, scepticism, skepticism, outrage, anger, contempt, indifference, retaliation, response, reply, fire, wrath, scorn, derision, refusal, rebuff} {weight 0.9} {cameo 046 if any: negotiation, negotiate} {cameo 044 type CONSULT/third-party if in: geneva, vienna, oslo, cairo} {type CONSULT/multilateral if at|in|during: @multilateral} {other host: at}
verb sit+down, hold+talk: subj <> with
verb discuss, debate: subj <> with {if with: :actor} {cameo 041 type CONSULT/phone if any: phone, telephone, phone_call, call, video}
verb discuss, review: subj <> with|obj {weight 0.45}
verb negotiate, bargain: subj <> with|between|obj {cameo 046} {weight 0.85}
verb talk, speak, chat, converse: subj <> with|to|by {if with|to: :actor} {unless with|to|by: reporter, journalist, newsman, newsmen, media, press, newspaper, broadcaster, correspondent, television, tv, radio, magazine, channel, audience, crowd, newsmaker, :media, hall, rally, supporter, student, gathering, convention, voter, delegate, congregation, class, viewer, fan, room, arena, stadium, auditorium, graduate, cadet, churchgoer, worshipper, mourner, throng, thousand, hundred, dozen, parishioner, nation, world, public, camera, microphone, conference} {unless to.poss|with.poss: :media} {unless with.mod|to.mod: packed, full, cheering, capacity, sold-out, jubilant, raucous} {weight 0.7} {cameo 041 type CONSULT/phone if any: phone, telephone, call, video}
verb speak: subj > at|to {weight 0.35} {if at|to: meeting, conference, summit, forum, council}
verb phone, telephone, ring: subj > obj {type CONSULT/phone cameo 041} {if obj: :actor}
verb call: subj > obj {type CONSULT/phone cameo 041} {if any: phone, telephone} {weight 0.6}
verb call: subj > obj {type CONSULT/phone cameo 041} {if obj: :person} {if any: @courtesy} {unless comp: be} {weight 0.7}
verb visit, tour: subj > obj|to|in {type CONSULT/visit cameo 042} {unless obj: website, site, museum, doctor, grave} {weight 0.9} {other host: with}
verb travel, fly, head, journey: subj > to|obj {type CONSULT/visit cameo 042} {if to: :actor} {if subj: :actor} {weight 0.6} {unless subj: troop, troops, soldier, plane, aircraft, warship, refugee}
verb arrive: subj > in|at|to {type CONSULT/visit cameo 042} {weight 0.65} {if subj: :person, :state, @people, delegation, team, mission} {unless subj: troop, troops, soldier, peacekeeper, inspector, refugee, aid, shipment, warship, monitor, observer}
verb be, remain, stay: subj > in.for.with|in {type CONSULT/visit cameo 042} {if any: visit, trip, talk, @meeting} {weight 0.55}
verb return, go, come: subj > to {cameo 042 type CONSULT/visit} {if for: talk, @meeting, visit} {weight 0.7}
verb host, welcome, receive, entertain: subj > obj {cameo 043 type CONSULT/visit} {if obj: :person, :state, delegation, envoy, ambassador, minister, counterpart, president, mission, official, leader} {unless any: ceasefire} {weight 0.75}
verb receive, accept, get: from|obj.from > subj {if obj: invitation} {type AGREE cameo 036} {weight 0.8}
verb receive, greet, host, welcome: subj > obj {if obj: :actor} {if any: visit, talk, @meeting, palace, airport, discuss} {cameo 043 type CONSULT/visit} {weight 0.85}
verb host: subj > of|with|between|for {if obj: @meeting} {cameo 043} {weight 0.85}
verb invite: subj > obj {weight 0.75} {cameo 036 type AGREE} {if obj: :actor}
verb mediate: subj > between|in|obj {cameo 045 type CONSULT/third-party} {weight 0.85}
verb broker, facilitate: subj > between|obj.between {if obj|between|obj.between: :actor, @meeting, deal, agreement, accord, pact, peace, ceasefire, cease-fire, truce, exchange, release, compromise, settlement, mediation, swap} {cameo 045 type CONSULT/third-party}
verb attend, join: subj <> with|of|by|obj {if obj: @meeting, funeral, ceremony, inauguration, forum, assembly, event} {weight 0.6} {cameo 040} {type CONSULT/multilateral if obj: @multilateral}
verb hold, have, stage, give: subj <> with {if obj: press_conference, news_conference, conference} {weight 0.6}
verb gather, convene, assemble: subj <> with|in {weight 0.5} {weight 0.05 if this: gather, assemble and if obj: :word} {if subj: :actor} {unless any: protest, rally, demonstrator, protester, @troops} {unless around: :word}
verb see: subj <> with {if comp: meet} {weight 0.2}
verb take+part, participate: subj <> with|in {if in: @meeting} {weight 0.6}

noun meeting, talk, talks, conversation, discussion, dialogue, consultation, summit, conference, session, get-together, encounter: subj|between|of|poss <> with|between|of|poss {weight 0.78} {unless mod: peace, small, pep, plenary, press, news} {unless subj: killing, death, assassination, murder, attack, move, decision, news, raid, strike} {cameo 046 if mod: peace} {cameo 041 type CONSULT/phone if mod: phone, telephone, video}
noun talk, talks, process: subj|between <> with|between {weight 0.78} {if mod: peace, nuclear, ceasefire, trade, six-party, six-nation, two-way} {cameo 046}
noun negotiation: subj|between|of|poss <> with|between|of {cameo 046} {weight 0.8} {unless subj: killing, death, assassination, murder, attack, move, decision, news, raid, strike}
noun call: subj|between <> with|to|between {if mod: phone, telephone, video, conference} {type CONSULT/phone cameo 041}
noun visit, trip, tour, stopover: subj|of|by|poss > to|in|of|with|obj {type CONSULT/visit cameo 042} {weight 0.75} {unless mod: sport, concert}
noun mediation, mediator: subj|by > between|in|with|to|of {cameo 045 type CONSULT/third-party} {weight 0.8}
noun mission, effort, offer: subj > between|in|with {if mod: mediation, peace} {cameo 045 type CONSULT/third-party} {weight 0.8}

code CONSULT 040

# Who speaks for a state, a party or a force.
list diplo = counterpart, minister, president, premier, chancellor, king, queen, emir, sultan, prince, pope, ambassador, envoy, diplomat, leader, official, government, negotiator, mediator, opposition, rebel, delegation, commander, general, chief, governor, senator, lawmaker, speaker, mayor, secretary, commissioner,
  faction, junta, guerrilla, legislator, congressman, delegate, representative, emissary, dignitary, monarch, ruler, :officeholder, :state
list conferral = meeting, talk, talks, summit, negotiation, dialogue, discussion, consultation, deliberation, contact, conversation, parley
list between_nouns = mediator, go-between, intermediary, broker, middleman, facilitator, conduit, arbiter, peacemaker
list kin = wife, husband, family, friend, son, daughter, mother, father, brother, sister, donor, fan, reporter, girlfriend

verb contact: subj > obj {if obj: @diplo} {unless subj|obj: :media, reporter, journalist} {weight 0.75}
verb brief, debrief, apprise, update: subj > obj {if obj: @diplo} {unless subj|obj: :media, reporter, journalist} {weight 0.65}
verb sound+out: subj > obj|with {weight 0.75}
verb call: subj > on {if on: :officeholder, @diplo} {if comp: discuss, review, exchange, congratulate, thank, brief} {cameo 042 type CONSULT/visit} {weight 0.92}
verb pay: subj > on|obj.on|to|obj.to {if obj: call, courtesy_call} {cameo 042 type CONSULT/visit} {weight 0.85}
verb drop+in: subj > on {cameo 042 type CONSULT/visit} {weight 0.75} {if on: :actor}
verb call: subj > obj|comp {type CONSULT/phone cameo 041} {weight 0.95} {if obj|comp: counterpart, :officeholder, :person} {if comp|any: convey, assure, discuss, express, thank, congratulate, brief, reaffirm, inform, reiterate, condolence, condolences} {unless comp: be, resign, step, quit, return} {unless iobj: :word}
  {unless for: :word}
verb dine, lunch, breakfast: subj <> with {if with: :actor, @diplo} {unless with: @kin} {weight 0.75}
verb have, hold, share, attend, eat + lunch, dinner, breakfast, supper, banquet, luncheon, tea: subj <> with|obj.with {if with|obj.with: :actor, @diplo} {unless with|obj.with: @kin} {weight 0.75}
verb host, give, throw, hold + lunch, dinner, breakfast, banquet, luncheon, reception: subj > for|obj.for|in.for {if for|obj.for: :actor, @diplo} {cameo 043 type CONSULT/visit} {weight 0.75}
verb shuttle: subj > between {cameo 045 type CONSULT/third-party} {unless subj: bus, train, ferry, plane, boat} {weight 0.8}
verb parley, palaver, caucus, hobnob, commune: subj <> with {if with: :actor, @diplo} {weight 0.75}
verb converse, communicate: subj <> with {if with: :actor, @diplo} {unless with: :media, reporter, voter, fan} {weight 0.65} {cameo 041 type CONSULT/phone if any: phone, telephone, video, video_link, videoconference}
verb haggle, wrangle, deliberate, dicker, reason: subj <> with {if with: :actor, @diplo, ministry} {cameo 046} {weight 0.7}
verb come, sit: subj <> with {if mod|any: face_to_face} {weight 0.7}
verb jet, head+off, set+off, set+out, depart, leave: subj > for|to {if subj: :officeholder, @diplo} {if for|to: :land} {unless subj: rebel, guerrilla, faction, army} {unless on: campaign, career} {cameo 042 type CONSULT/visit} {weight 0.75}
verb set+off, set+out, embark, start+out: subj > on.to|on.of|on.in|obj.to|obj.of {if on|obj: visit, trip, tour, swing, mission} {unless on: concert} {cameo 042 type CONSULT/visit} {weight 0.9}
verb land, touch+down, jet+in, fly+in: subj > in|at|to {if in|at|to|any: :state, visit, talk, summit, meet, meeting, trip, tour} {if subj: :officeholder, @diplo} {unless subj: rebel, guerrilla, :military, plane, candidate, nominee} {unless any: campaign, voter, primary, candidate, @sport} {cameo 042 type CONSULT/visit}
  {weight 0.7}
verb stop, stop+off, stop+over, swing: subj > in|through|at {if in|through|at: :land} {if subj: :officeholder, @diplo} {if any: visit, tour, trip, way, talk, swing} {cameo 042 type CONSULT/visit} {weight 0.7}
verb make + stop, stopover, visit, trip: subj > in|obj.in|to|obj.to {if in|obj.in|to|obj.to: :land} {cameo 042 type CONSULT/visit} {weight 0.8} {if subj: :officeholder, @diplo}
verb wrap+up, cut+short, kick+off, cap, interrupt, extend + visit, trip, tour, swing: subj > to|obj.to|obj.of|in|obj.in {if subj: :officeholder, @diplo, :person} {cameo 042 type CONSULT/visit} {weight 0.8}
verb roll+out: subj > for {if obj: carpet, red_carpet} {cameo 043 type CONSULT/visit} {weight 0.8}
verb exchange, swap, trade + view, opinion, letter, message, note, greeting, visit, idea: subj <> with|obj.with|between {unless obj: gunfire, insult, fire} {weight 0.75}
verb return, come, go, get, sit, sit+down, bring: subj <> with|to.with|at.with {weight 0.75} {if to|at: table, negotiating_table, bargaining_table} {if any: negotiating, negotiation, bargaining, talk, peace} {cameo 046}
verb reopen, restart, relaunch, revive, rekindle, reconvene, wrap+up, kick+off, step+up, enter, enter+into, pursue, hold + talk, talks, negotiation, dialogue, consultation, discussion: subj <> with|obj.with|into.with|obj.between {weight 0.8} {cameo 046 if obj: negotiation}
# "Talks resumed between Angola and Zambia".
verb begin, start, open, resume, restart, reopen, continue, end, conclude, fail, collapse, proceed, take, get, stall: between <> between|with {if subj: @conferral} {weight 0.8} {cameo 046 if subj: negotiation}
verb begin, hold, open, start, conduct, complete, finish, launch, resume + round: subj <> with|obj.with|of.with|obj.of.with {if of|obj.of: @conferral} {weight 0.8} {cameo 046 if of|obj.of: negotiation}
verb act, serve: subj > between|as.between|for|as.for|in.between {if as: @between_nouns} {cameo 045 type CONSULT/third-party} {weight 0.85}
verb intercede, arbitrate, conciliate: subj > between|with|in {cameo 045 type CONSULT/third-party} {weight 0.8}
verb broker, mediate: subj > between|obj.between|with|obj.with|obj.of|obj {weight 0.8} {cameo 045 type CONSULT/third-party} {if obj: release, truce, ceasefire, cease-fire, deal, agreement, accord, pact, talk, peace, swap, exchange, end, compromise}
verb arrange, set+up: subj > obj.between|between {if obj: @conferral} {cameo 045 type CONSULT/third-party} {weight 0.7}
noun contact, communication, rapport: between|subj <> between|with {if between|with: :actor, @diplo} {weight 0.72} {unless mod: eye, physical, sexual, body} {unless with: ball, voter, constituent, fan, reporter, virus, reality, patient}
noun touch: subj <> with {if with: :actor, @diplo, kidnapper} {weight 0.7} {if aux: be}
verb maintain, keep, have, establish, make, be, stay, remain, get, come: subj <> with|obj.with|in.with|into.with {if obj|in|into: contact, touch, communication} {if with|obj.with|in.with|into.with: :actor, @diplo} {weight 0.72} {unless with|obj.with|in.with: voter, constituent, fan, reporter, ball, virus, reality,
  family, friend}
verb send, deliver, convey, hand, write + letter, message, note: subj > to|obj.to|iobj {if to|obj.to|iobj: @diplo, :officeholder} {unless to|obj.to: editor, :media, voter, market, world} {weight 0.7}
verb receive, get + letter, message: from|obj.from > subj {if from|obj.from: @diplo, :officeholder} {weight 0.65}
verb write: subj > to {if to: @diplo} {if subj: @diplo, :officeholder} {weight 0.6}
verb shake: subj <> with {if obj: hand} {weight 0.7}
verb welcome: subj > obj {if to: :land} {if obj: :officeholder, @diplo} {cameo 043 type CONSULT/visit} {weight 0.95}
verb grant, give, have + audience: subj > to|obj.to|iobj {cameo 043 type CONSULT/visit} {weight 0.85}
verb gather, convene, assemble, converge, congregate, come+together: subj <> with|for.with {if for|in|at: summit, talk, @conferral} {if subj: leader, minister, president, diplomat, official, envoy, delegate, negotiator, commander, :officeholder} {type CONSULT/multilateral} {weight 0.85} {public}
verb summon, call, invite: subj > obj {if for: talk, meeting, consultation, discussion} {if obj: leader, party, opposition, lawmaker, boss} {weight 0.9}
verb speak, talk, confer: subj <> {if by: phone, telephone, videoconference, video_link} {unless with|to: :word} {type CONSULT/phone cameo 041} {weight 0.75}
verb have, hold, place, make + call, phone_call, telephone_call: subj <> with|obj.with|to|obj.to {type CONSULT/phone cameo 041} {if with|obj.with|to|obj.to: :actor, @diplo} {unless to|obj.to: arm, action, police, end} {weight 0.75}
verb raise, broach, bring+up, take+up, air + issue, matter, concern, question, case, subject, topic: subj > with|obj.with {if with|obj.with: @diplo, :actor} {weight 0.7}
verb join: subj <> obj {if for: @conferral, talk, summit} {if obj: :person, @diplo} {weight 0.75}
verb go, return, travel, hurry, rush, fly+back: subj > to {if subj: envoy, negotiator, mediator, minister, president, delegation, diplomat} {if to: :land} {unless to: power, war} {cameo 042 type CONSULT/visit} {weight 0.65}
noun get-together, tete-a-tete, tryst, audience, huddle, heart-to-heart, rendezvous, face-off: subj|between <> with|between {if with|between: :actor, @diplo} {weight 0.7}
noun lunch, dinner, breakfast, luncheon, banquet: subj|between <> with|between {if with|between: @diplo, :officeholder} {weight 0.6}
noun go-between, intermediary: subj|poss > between|in|for {if between: :actor, @diplo} {cameo 045 type CONSULT/third-party} {weight 0.7}
# "a lawmaker sent to Lome by the president": who is sent visits.
verb send, dispatch: obj > to {if obj: envoy, lawmaker, diplomat, delegation, minister, mediator, representative, negotiator, emissary, team, aide} {if to: :land, :state} {unless obj: troop, rescue, medical} {if comp|for|obj|any: talk, meet, mediate, discuss, envoy, lawmaker, diplomat, delegation, negotiator, emissary}
  {cameo 042 type CONSULT/visit} {weight 0.7}
noun letter: from|by > subj|to {if from|by: :officeholder, @diplo} {if subj|to: :officeholder, @diplo, :person} {weight 0.65}
