kind cooperate
means Sides work together materially: trade, joint exercises, extraditions, shared intelligence.
code COOPERATE 060

verb cooperate, co-operate, collaborate, team+up, partner, work+together: subj <> with|between {weight 0.85} {unless subj: everyone, everybody, we, you, one} {unless subj.mod: whole, entire}
verb trade: subj <> with {cameo 061} {weight 0.55} {unless obj: barb, insult, blow, accusation, fire, blame, share, stock}
verb exchange, swap: subj <> with|between {weight 0.7} {if obj: prisoner, information, intelligence, goods, data} {cameo 064 if obj: information, intelligence, data}
verb extradite: subj > to|from {cameo 063} {weight 0.92} {unless to: obj}
verb hand+over, surrender, turn+over, transfer: subj > to|obj {cameo 063} {if obj: suspect, fugitive, man, militant, national, criminal, banker, smuggler, fugitive, @people} {unless subj: rebel, guerrilla, militant} {weight 0.75}
verb share, provide, give, pass: subj > with|to|obj.to|obj.with {cameo 064} {if obj: evidence, information, intelligence, data, expertise, account} {weight 0.9} {cameo 060 if obj: expertise}
verb share: subj > with {cameo 064} {weight 0.6} {if with: :actor} {unless obj: @common, anxiety, fear, thought, bit, memory, joke, news, message} {unless with: audience, crowd, reporter, journalist, viewer, follower, fan}
verb train: subj > obj {cameo 062} {if subj: :actor, army, military, team, force} {weight 0.6} {unless any: @sport}
verb launch, hold, conduct, begin, stage, start, carry+out + exercise, drill, war_game, manoeuvre, maneuver, game, operation, patrol: subj <> with|near|obj.with {cameo 062} {weight 0.82} {if any: joint, with, together, war, allied}
verb import, export, buy, purchase, sell: subj > to|from|obj.from {cameo 061} {weight 0.55} {if to|from: :actor} {if subj|to|from: :state}
verb sell, supply: subj > iobj|obj|to {cameo 072 type AID} {if obj|any: missile, weapon, warplane, jet, fighter_jet, helicopter, tank, submarine, frigate, warship, drone, artillery, rifle, ammunition, radar, arm} {if iobj|obj|to: :state} {weight 0.7}
verb invest: subj > in {cameo 061} {weight 0.6} {unless obj: time, energy, effort, hope, emotion, ad, capital} {unless obj.mod: advertising, campaign, ad, advertisement, political}
verb join + force, effort: subj <> with|obj {weight 0.75}
noun cooperation, co-operation, collaboration, partnership: subj|between|of <> with|between {weight 0.7} {cameo 064 if any: intelligence} {cameo 062 if mod: military}
noun exercise, drill, game, manoeuvre, maneuver: subj|between|by <> with|between|by {cameo 062} {if mod: joint, military, naval, war} {if subj|with|between|by: :actor} {weight 0.7}
noun extradition: by|subj > to|from|of {cameo 063} {weight 0.7}
noun trade: between|subj <> with|between {cameo 061} {weight 0.5} {if with|between: :actor}

code COOPERATE 060

list drill = exercise, drill, war_game, wargame, manoeuvre, maneuver, game, patrol, operation, training, flight
list secret = intelligence, information, evidence, data, expertise, file, tip, tip-off, know-how, document, footage, coordinate, detail
list wanted = suspect, fugitive, militant, criminal, banker, smuggler, bomber, warlord, trafficker, kingpin, lord, baron, gangster, mobster, general, hacker, terrorist, convict, spy, dissident, defector, hijacker, killer, murderer, gunman, colonel, commander, ringleader, boss, exile, national, citizen, ex-president,
  ex-minister, former_president, launderer, tycoon, whistleblower, financier, activist, defendant, accused, remain, body
list goods = oil, gas, wheat, grain, coal, electricity, power, rice, cocoa, coffee, sugar, cotton, beef, uranium, fuel, petrol, crude, steel, soybean, timber, missile, weapon, warplane, jet, fighter_jet, helicopter, tank, submarine, frigate, drone, arm, technology, reactor, rocket, plane, aircraft, vaccine, fertilizer,
  fertiliser, lng, diesel, barrel, goods, corn, maize, gold, chip, car, train, locomotive, satellite, radar, ammunition, pork, livestock
list arms = missile, weapon, warplane, jet, fighter_jet, helicopter, tank, submarine, frigate, drone, arm, rocket, ammunition, radar, artillery, warship

verb wrap+up, wind+up, conclude, kick+off, complete, finish, resume, end, plan, run, open, host, start, launch, stage, hold, conduct, begin, attend, undertake, lead + exercise, drill, war_game, wargame, manoeuvre, maneuver, game, patrol: subj <> with|obj.with|between|obj.between|alongside {cameo 062} {weight 0.82} {if
  any: joint, with, together, war, allied, bilateral, naval, military} {unless any: @sport, olympic}
verb join, participate, take, play + exercise, drill, war_game, manoeuvre, maneuver, patrol: subj <> in.with|obj|obj.with|with|alongside {cameo 062} {weight 0.85}
verb participate, take+part, part, engage: subj <> in.with|with|alongside {if in: exercise, drill, war_game, manoeuvre, maneuver, patrol} {cameo 062} {weight 0.85}
verb train, drill, exercise, patrol, fly, sail: subj <> alongside|with {cameo 062} {weight 0.75} {if alongside|with: :actor, :armed} {unless any: @sport}
verb train, drill, exercise, patrol, rehearse: subj <> subj {cameo 062} {if mod: together, jointly} {weight 0.8} {if subj: :actor} {unless any: @sport}
verb develop, build, produce, launch, construct, manufacture, operate, run, finance, mine, explore, organize, organise: subj <> with|alongside {if mod: jointly, together} {if with|alongside: :actor} {weight 0.7}
verb develop, build, produce, launch, construct, manufacture, operate, explore, host, organize, organise: subj <> subj {if mod: jointly, together} {weight 0.65} {cameo 060}
verb co-produce, coproduce, co-develop, codevelop, co-host, cohost, co-organize, co-organise, co-chair, co-operate, co-ordinate, coordinate, liaise, synchronize, synchronise: subj <> with|between|obj.with {weight 0.8} {if with|between|obj.with: :actor}
verb work: subj <> with {if with: :actor} {if mod|in|any: closely, together, jointly, hand_in_hand, in_tandem, in_concert, shoulder, alongside} {weight 0.7} {unless with: lawyer, agent, publisher, producer, director, child, kid}
verb work: subj <> with {if with: :state, :police, :military, authority, government, ministry, agency} {if subj: :actor} {weight 0.6} {if comp: catch, track, stop, combat, fight, end, prevent, dismantle, tackle, secure, curb, find, identify, arrest, rescue, locate, recover, resolve, improve, develop, build, ensure,
  restore, establish, protect}
verb join + hand: subj <> with|obj.with {weight 0.8} {if with|obj.with: :actor}
verb pool + resource, effort, intelligence, reserve, fund: subj <> with|obj.with {weight 0.85}
verb set+up, establish, create, form, launch, open, inaugurate, agree, operate, man + buffer_zone, zone, commission, task_force, force, committee, centre, center, fund, venture, joint_venture, corridor, hotline, crossing, battalion, unit, council, group, bank, pipeline, railway, line, team: subj <>
  with|obj.with|obj.between {weight 0.65} {if with|obj.with|obj.between: :actor} {if obj.mod|any: joint, together, buffer, bilateral, common, mutual, direct, between}
verb set+up, establish, create, form, launch + zone, commission, force, committee, centre, center, venture, hotline, council: subj <> subj {if obj.mod: joint, buffer, bilateral, demilitarized, demilitarised, common, binational} {weight 0.55} {unless subj: :person, :officeholder}
verb reopen, re-open, open: subj <> with {if obj: border, crossing, border_crossing, frontier} {cameo 061} {weight 0.85} {if with: :state}
verb resume, restore, launch, restart, begin, start, reinstate + flight, air_link, rail_link, train, ferry, air_service, trade, shipment, export, import: subj <> with|to|between|obj.with|obj.to|obj.between|obj.from {cameo 061} {weight 0.75} {if with|to|between|obj.with|obj.to|obj.between|obj.from: :state}
verb hand, hand+over, turn+over, deliver+up, give+up, surrender, transfer, send, render, remand, deliver: subj > to|over.to|obj.to {cameo 063} {if obj: @wanted} {if to|over.to|obj.to: :state, tribunal, court, authority, police, :court, official, prosecutor, @land_word} {weight 0.8} {if any: trial, prosecution,
  tribunal, charge, extradition, suspect, suspected, suspect, wanted, want, fugitive, face, court, sentence, over, transfer, render, justice}
verb extradite: subj|from > to! {cameo 063} {weight 0.95} {unless to: obj}
verb approve, clear, authorize, authorise, order, grant, allow, back, sanction, ratify, confirm, permit + extradition: subj > obj.to|to {cameo 063} {weight 0.85}
noun extradition: by|subj|from > to! {cameo 063} {weight 0.75}
noun handover, hand-over, surrender, transfer, rendition: by|subj|from > to {if of: @wanted, @people} {cameo 063} {weight 0.6} {if to: :state, tribunal, court} {unless of: power, command, responsibility, control, sovereignty}
verb tip+off: subj > obj {cameo 064} {weight 0.75} {if obj: :actor, police, authority}
verb alert: subj > obj {if to|about|of|that: :word} {if obj: :state, :police, authority, police, government, intelligence} {cameo 064} {weight 0.65}

noun tip, tip-off, tipoff, intelligence: from|by! > to|for {cameo 064} {if from|by: :state, :police, :actor, intelligence, agency} {weight 0.6} {unless any: waiter, restaurant}
verb provide, supply, furnish, give, hand, feed: subj > obj|iobj {if with: @secret} {cameo 064} {weight 0.92} {unless obj: reporter, journalist, :media}
verb supply, furnish, pass, pass+on, hand+over, relay, transmit, turn+over, give, provide, feed, forward, leak, exchange, divulge: subj > to|iobj|obj.to {cameo 064} {if obj: intelligence, information, evidence, data, file, document, coordinate, know-how} {if to|iobj|obj.to: :state, :police, :actor, authority,
  prosecutor, tribunal} {weight 0.85} {unless to|iobj: reporter, journalist, :media, press} {unless subj: reporter, journalist, :media}
verb brief, inform, notify: subj > obj {cameo 064} {if obj: :state, :actor, government, authority} {if on|about|of: plot, threat, attack, arrest, plan, bomb, suspect, risk} {weight 0.5} {unless obj: :media, reporter, journalist}
noun exchange, swap: between|subj|by <> between|with {if of|mod|any: prisoner, captive, hostage, detainee, spy, information, intelligence, data, body} {weight 0.75} {cameo 064 if of: information, intelligence, data}
noun exchange: between|subj <> between|with {if mod: economic, cultural, academic, commercial, military, educational, scientific, student, trade} {weight 0.65}
verb trade, swap, exchange: subj <> with {if obj: prisoner, captive, hostage, detainee, spy, ambassador, body, @goods} {weight 0.75}
noun export, sale, shipment, delivery, supply, exports, transfer: by|subj|from! > to {cameo 061} {if of|mod|obj: @goods, military} {if to: :state, :actor} {weight 0.55}

verb ship, supply, deliver, transfer, pump, export, send, sell, provide: subj > to|obj.to|iobj {cameo 061} {if to|obj.to|iobj: :state} {if subj: :state, government} {if obj: oil, gas, coal, electricity, power, crude, technology, uranium, fuel, lng, diesel, petrol, reactor} {weight 0.7} {unless any: aid, donate,
  donation, humanitarian, relief, free, refugee, earthquake}
verb order, buy, purchase, acquire, import, procure: subj > from|obj.from {cameo 061} {if obj: @goods} {if from|obj.from: :state, :actor} {weight 0.75}
verb sell: subj > to|iobj|obj.to {cameo 061} {if obj: @goods} {if to|iobj|obj.to: :state} {if subj: :state, government} {weight 0.65} {unless obj: @arms}
verb do + business: subj <> with|obj.with {cameo 061} {weight 0.7} {if with|obj.with: :state, regime, government, rebel}
verb build: subj > for|in {cameo 061} {if obj: reactor, railway, port, dam, pipeline, power_plant, plant, highway, airport, nuclear_plant, base} {if subj: :state, government} {if for|in: :state} {weight 0.55} {unless any: settlement, aid, donate, donation}
verb boost, expand, strengthen, deepen, enhance, step+up, intensify, increase, broaden, bolster, widen, resume, restart, launch, develop, improve, extend, begin + cooperation, co-operation, collaboration, trade, coordination, co-ordination, commerce, interaction: subj <> with|obj.with|between|obj.between {weight 0.82}
  {if with|obj.with|between|obj.between: :actor} {cameo 061 if obj: trade, commerce} {cameo 061 if obj.mod: economic, trade, commercial} {cameo 062 if obj.mod: military, defence, defense}
noun coordination, co-ordination, collusion, interplay, teamwork: between|subj|by <> with|between {if with|between: :actor} {weight 0.65}
noun patrol, manoeuvre, wargame, war_game: subj|between|by|of <> with|between|by {if mod: joint, combined} {cameo 062} {weight 0.65}
verb collude, conspire, connive: subj <> with {if with: :actor} {weight 0.65} {unless any: @sport}
verb fight, battle, serve, deploy, advance: subj <> alongside {cameo 062} {if alongside: :actor, :armed, troop, troops, force, army, militia, rebel} {weight 0.7}
verb host, station: subj > obj {cameo 062} {if obj: troop, troops, base, soldier, force, bomber, warship, missile, fleet, squadron} {if subj: :state} {weight 0.55} {if obj|obj.from|obj.of: :actor} {unless any: @sport}
verb testify: subj > before|to|for {cameo 063} {if before|to|for: court, tribunal, panel, committee, congress, :court, parliament, commission, senate, inquiry} {weight 0.4}
noun collaborator: subj! > with|of {if with|of: :actor, enemy, force, regime} {weight 0.55}
verb repatriate, return, hand+over: subj > to {if obj: remain, remains, artefact, artifact, looted} {if to: :state} {cameo 060} {weight 0.9}
noun sale, purchase, export, shipment, delivery, transfer: by|subj|from! > to|of.to|from|of.from {cameo 061} {if of|mod: @goods, military} {if to|of.to|from|of.from: :state, :actor} {weight 0.65}
noun sale, transfer, export: by|subj|from > to {cameo 061} {if mod: arm, arms, weapon, missile, military} {if to: :state} {weight 0.5}
noun sharing, exchange: between|subj|by|of <> with|between {if mod|of: intelligence, information, data, evidence} {cameo 064} {weight 0.7}
noun operation, raid, mission, project, programme, program, venture, investigation, effort: by|between|of <> by|with|between|of {if mod: joint, bilateral, combined} {if by|between|of: :actor} {weight 0.6}
verb carry+out, conduct, mount, undertake, launch, fund, monitor, guard, police, administer, investigate: subj <> subj {if mod: jointly, together} {weight 0.7} {if subj: :actor} {unless subj: :person}
