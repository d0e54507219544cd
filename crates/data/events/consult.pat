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
