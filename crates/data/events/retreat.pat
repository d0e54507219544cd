kind retreat
means A side gives way in deed: frees, withdraws, disarms, stops fighting, lifts what it had imposed.
code RETREAT 080

verb release, free, liberate: subj > obj|from|of|to {mode release cameo 0841} {weight 0.88} {unless mod: up} {unless obj: note, exchange, correspondence, text, endorsement, resource, time, cash, dollar, hand, report, statement, film, investigation, feature, update, software, version, app, tool, file, record, email, tax_return, study, poll, survey, ad, memo, map, game, trailer, product, return, album, document, data, video, result, figure, photo, movie, book, list, name, detail, funds, transcript, version, plan, analysis, review, ranking, estimate, outline, proposal, tax, taxes, paper, page, excerpt, song, guideline, picture, footage, tape, budget, song, information, letter, communique, communiqué, declaration, finding, draft, assessment, forecast, agenda, schedule, audit, bulletin, notice, advisory, message, edition, single, novel, balloon, gas, water, contract, tender, radiation, toxin, pressure, @beast, fish, turtle, pigeon} {cameo 0842 mode release if obj: asset, ship, fund, property, vessel, money, plane, body}
verb let+go, set+free, let: subj|in > obj|comp.subj {mode release cameo 0841} {if any: free, go} {weight 0.75}
verb acquit, exonerate, pardon, parole, bail: subj > obj {mode release cameo 0841} {weight 0.75}
verb repatriate, return, hand+back, give+back: subj > to|obj.to {mode release cameo 084} {if to: :actor} {if obj: :word} {weight 0.75} {unless obj: fire, call, visit, favor} {cameo 0842 mode release if obj: property, weapon, body, artifact, artefact, remains, land, asset, helicopter, ship, equipment}
verb withdraw, pull+out, pull, pull+back, retreat, evacuate, vacate, leave, redeploy, depart, abandon: subj|obj > from|out|of|obj {mode withdraw cameo 0874} {if subj|obj: troop, troops, force, soldier, army, rebel, guerrilla, fighter, militia, military, tank, unit, contingent, marine, militant, battalion, :military, :armed} {weight 0.85} {unless obj: peacekeeper, inspector, observer, monitor, diplomat}
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
verb arrive, drop, dismiss: subj > against {if obj: charge, case, lawsuit} {cameo 080} {weight 0.7}
noun release: subj|by > of {mode release cameo 0841} {weight 0.7} {unless mod: press, news}
noun withdrawal, pullout, pullback, retreat, disengagement: subj|of|by > from {mode withdraw cameo 0874} {weight 0.72} {unless of: support, ambassador, money, aid}
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
