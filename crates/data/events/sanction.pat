kind sanction
means A side cuts, suspends or breaks what it had with another; courts convict.
code SANCTION/discontinue 160

verb impose, slap, levy, announce, introduce, tighten, renew, extend, expand, adopt, approve, place, maintain, reimpose, order, put + sanction, embargo, tariff, boycott, duty, penalty: subj > on|against|obj.on|obj.against|in|of|upon {cameo 163} {weight 0.92}
verb sanction, penalize, penalise, blacklist: subj > obj {cameo 163} {weight 0.8} {if obj: :actor, company, official, @people, bank}
verb fine: subj > obj {cameo 163} {weight 0.7} {type SANCTION/convict cameo 116}
# What two have with each other.
list bond = aid, assistance, tie, relation, cooperation, trade, loan, contact, talk, @meeting, visit, supply, funding, grant, membership, mediation, export, import, delivery, ration, food, sale, shipment, fund, visa, trip, oil, gas, link, asset, account, lending, lend, payment, credit, support, exchange, treaty, agreement, flight, accord, pact, deal, negotiation, dialogue, tour
verb suspend, halt, stop, freeze, reduce, terminate, cut+off, withhold, block, curtail, slash, prohibit, cancel, scale+back, discontinue, sever, break, break+off, downgrade, severe, postpone, interrupt: subj > to|with|obj.to|obj.with|from|obj.from|for|obj.for|against|between|in|obj.in|of|obj.of|obj {cameo 160} {weight 0.88}
  {if obj|comp: @bond}
  {cameo 1622 if any: military} {cameo 1623 if any: food, humanitarian, relief, medicine} {cameo 162 if obj: aid, assistance, loan, funding, grant, fund, supply, delivery} {cameo 165 if any: mediation} {cameo 164 if obj: talk, @meeting, negotiation, dialogue} {cameo 161 if obj: tie, relation, visit, link, contact, trip} {cameo 163 if obj: trade, export, import, oil, gas, sale}
# A deal that is cut is made, and a visit that ends has been paid.
verb cut: subj > to|with|obj.to|obj.with|from|obj.from|for|obj.for|against|between|in|obj.in|of|obj.of|obj {cameo 160} {weight 0.88} {unless obj: deal, agreement, pact, accord, trip, visit, tour, treaty}
  {if obj|comp: @bond}
  {cameo 1622 if any: military} {cameo 1623 if any: food, humanitarian, relief, medicine} {cameo 162 if obj: aid, assistance, loan, funding, grant, fund, supply, delivery} {cameo 165 if any: mediation} {cameo 164 if obj: talk, @meeting, negotiation, dialogue} {cameo 161 if obj: tie, relation, visit, link, contact, trip} {cameo 163 if obj: trade, export, import, oil, gas, sale}
verb end: subj > to|with|obj.to|obj.with|from|obj.from|for|obj.for|against|between|in|obj.in|of|obj.of|obj {cameo 160} {weight 0.88} {unless obj: visit, trip, tour, summit, meeting, session}
  {if obj|comp: @bond}
  {cameo 1622 if any: military} {cameo 1623 if any: food, humanitarian, relief, medicine} {cameo 162 if obj: aid, assistance, loan, funding, grant, fund, supply, delivery} {cameo 165 if any: mediation} {cameo 164 if obj: talk, @meeting, negotiation, dialogue} {cameo 161 if obj: tie, relation, visit, link, contact, trip} {cameo 163 if obj: trade, export, import, oil, gas, sale}
verb recall: subj > from|to|in|obj.to {if obj: ambassador, envoy, diplomat} {mode withdraw cameo 161} {weight 0.9}
verb expel, eject, oust, kick+out, throw+out, declare: subj > obj|from|obj.of|obj.from|in {if obj: diplomat, ambassador, envoy, attaché, attache, inspector, observer, monitor, staff, peacekeeper, consul, official, mission, agency, correspondent, worker, group, charity, persona} {mode expel cameo 161} {weight 0.9} {cameo 1662 mode expel if obj: inspector, observer, monitor} {cameo 1661 mode expel if obj: peacekeeper} {cameo 1663 mode expel if obj: agency, worker, charity, group, organization}
verb expel, suspend, exclude, bar, ban: subj > obj|from|obj.from {if from: union, organization, party, commonwealth, group, council, league, bloc, :actor} {mode expel cameo 160} {weight 0.72}
verb force: subj > obj {if out: :word} {mode expel cameo 1663} {weight 0.7}
verb close, shut, shut+down: subj > in|obj.in|to|obj.to|with|obj.of {if obj: embassy, consulate, mission} {mode withdraw cameo 161} {weight 0.9}
verb leave, quit, exit: subj > obj|from {if obj|from: agreement, treaty, talk, deal, pact, organization, accord, @meeting, union, coalition, bloc, council, court, alliance, convention, commonwealth, european_union, united_nations, nato} {mode withdraw cameo 160} {weight 0.72} {unless any: @sport}
verb withdraw, pull+out, walk+out, storm+out, secede: subj > from|obj|of|out {unless from|of: :land, @land_word} {if from|obj|of|out: agreement, treaty, talk, deal, pact, organization, accord, @meeting, union, coalition, bloc, council, mission, court, body, alliance, nato, european_union, commonwealth, :actor, process, convention} {mode withdraw cameo 160} {weight 0.72} {unless subj: troop, troops, force, soldier, army, rebel, fighter} {unless any: @sport} {unless obj: troop, troops, force, soldier, army}
verb withdraw, pull+out, pull, evacuate, ship: subj > from|of|out {if obj: peacekeeper, inspector, observer, monitor, diplomat, ambassador, staff, worker, envoy, personnel} {mode withdraw cameo 166} {weight 0.88} {cameo 1661 mode withdraw if obj: peacekeeper} {cameo 1662 mode withdraw if obj: inspector, observer, monitor} {cameo 161 mode withdraw if obj: diplomat, ambassador, envoy} {cameo 1663 mode withdraw if obj: worker}
verb secede: subj > from {if from: :actor, union, federation} {mode withdraw cameo 160} {weight 0.72}
verb convict, sentence, condemn: subj > obj|of {mode convict cameo 116} {if obj|subj: :person, @people, :actor} {weight 0.85} {if any: prison, jail, year, death, guilty, court, judge, tribunal, jury, month, life, bribe, murder, convict}
verb find: subj > obj|comp.subj {if comp|any: guilty, liable} {mode convict cameo 116} {weight 0.85}
verb convict: subj > obj {mode convict cameo 116} {weight 0.88}
verb boycott, shun: subj > obj|obj.of|with {if subj: :state} {cameo 163} {weight 0.7}
verb isolate, ostracize, ostracise: subj > obj {weight 0.65}
noun sanction, embargo, tariff: subj|by|of|from > on|against|over {cameo 163} {weight 0.62} {if on|against: :actor}
noun suspension, cancellation, cut, halt, freeze, reduction: subj|by|of > of.to|of.with|in.to|to.with|to.to|to {if of|in|to: aid, assistance, tie, relation, trade, cooperation, loan, @meeting, funding, negotiation} {weight 0.8} {cameo 162}
noun expulsion: subj|by > of {mode expel cameo 161} {weight 0.7} {if of: diplomat, ambassador, envoy, inspector, official, attache, :state}
noun conviction: subj|by > of {mode convict cameo 116} {weight 0.5}
noun recall: subj|of > of|to {if of: ambassador, envoy} {mode withdraw cameo 161}
noun walkout, pullout, withdrawal: subj|of > from {if from: nato, alliance, agreement, treaty, accord, pact, talk, talks, union, organization, court, deal, coalition, council, bloc, commonwealth, convention, process, mission} {mode withdraw cameo 160} {weight 0.7}

code SANCTION/discontinue 160

list firm_pact = treaty, agreement, deal, accord, pact, contract, convention, alliance, armistice, protocol, memorandum, concession, lease, partnership, union, settlement
list parley = talk, talks, @meeting, negotiation, dialogue, visit, trip, tour, invitation
list envoys = ambassador, envoy, diplomat, consul, attache, attaché, charge_d'affaires, chargé_d'affaires, emissary, high_commissioner, embassy_staff, legation, nuncio
list club = union, organization, organisation, party, commonwealth, group, council, league, bloc, alliance, federation, coalition, caucus, parliament, assembly, body, cabinet, government, market, customs_union, commission, movement, g8, g7, nato, eu, un, :group
list wares = import, export, sale, shipment, flight, beef, meat, poultry, oil, gas, coal, steel, wine, barley, grain, wheat, fruit, apple, fish, seafood, good, goods, product, chip, semiconductor, wheat, timber, cotton, pineapple, cheese, milk, vegetable, airline, ship, vessel, app, technology, diamond, gold, crude,
  textile, chicken, pork, sugar, rice, investment, transaction, airliner, carrier, company, weapon, arm, remittance, currency
list office = minister, premier, prime_minister, president, chief, governor, commander, general, director, secretary, adviser, advisor, aide, judge, justice, attorney, attorney_general, prosecutor, mayor, cabinet, government, head, envoy, ambassador, official, deputy, vice-president, vice_president, chairman, speaker,
  chancellor, king, monarch, leader, spokesman, spokeswoman, officer, commissioner, lawmaker, senator, treasurer, ombudsman, marshal, admiral, colonel, regime, shah, emir, sultan, dean, manager, strategist, counsel, inspector, whip, rival, loyalist, candidate, member, prefect, magistrate
list boss = :officeholder, president, premier, prime_minister, king, queen, emir, sultan, parliament, lawmaker, assembly, senate, congress, cabinet, government, junta, party, council, governor, minister, ruler, administration, convention, regime, monarch, mayor, pope, central_committee, politburo, legislature, house,
  committee, military, :court, :state
list bench = court, judge, tribunal, jury, juror, magistrate, panel, arbitrator, :court

verb hit, slap, target, punish, smack, wallop, whack, threaten+with, strike: subj > obj|obj.of {if with: sanction, tariff, embargo, levy, fine, trade_ban, duty, restriction} {unless this: threaten} {cameo 163} {weight 0.92}
verb target, punish: subj > obj {if subj: sanction, embargo, tariff} {cameo 163} {weight 0.6}
verb place, put, keep: subj > obj {if under: sanction, embargo} {cameo 163} {weight 0.88}
verb toughen, ratchet+up, step+up, unveil, widen, prolong, harden, stiffen, strengthen, reinstate, reinforce, enforce, hike, raise, double, triple, increase, broaden, decree, endorse, maintain, roll+out, intensify, implement, announce, enact, authorize, authorise, institute, apply, pass, pile, heap, restore, clamp,
  proclaim + sanction, embargo, tariff, boycott, trade_ban, arms_ban, travel_ban, levy: subj > on|against|obj.on|obj.against|upon|to {unless obj.mod: electricity, power, water, rail, feed-in, gas, hotel, voluntary} {if on|against|obj.on|obj.against|upon: :word} {cameo 163} {weight 0.88}
verb retaliate, respond, hit+back, strike+back: subj > against|on|with.on|with.against {if with: sanction, tariff, embargo, duty} {cameo 163} {weight 0.85}
verb put, add, place, include, keep, name: subj > obj {if on|to|in: list, blacklist} {if on|to|in|on.mod|to.mod|in.mod|on.of|to.of: blacklist, sanction, terrorism, terror, terrorist, unreliable, entity, trade, sponsor} {if subj|by: :state, government, union, treasury, ministry, washington, council, administration,
  beijing} {cameo 163} {weight 0.8}
verb blacklist: subj > obj {if obj: :actor, firm, maker, company, bank, group, airline, official} {if subj|by: :actor} {cameo 163} {weight 0.85}
noun sanction, embargo, tariff, boycott, trade_embargo: subj|by|of|from|poss > on|against|over|obj {if on|against|over: :actor} {if subj|by|poss|of|from: :state, un, union, western, nations} {cameo 163} {weight 0.72}
verb ban, prohibit, restrict, limit, curb, outlaw, forbid, embargo, veto, block, bar + import, export, sale, shipment, flight, delivery, importation, airline: subj > obj.of.poss|obj.from|obj.to|obj.by|from|to|obj.of|obj {if subj|by: :state, union, government, ministry, congress, commission, authority, kremlin,
  parliament, bloc, president, :officeholder, administration} {unless any: smoking, plastic, alcohol, gun, @sport, child} {cameo 163} {weight 0.9}
verb ban, prohibit, halt, restrict, limit, curb, block, outlaw, suspend, stop, embargo, veto + @wares: subj > obj.of.poss|obj.from|obj.to|obj.by|from|to|obj.of|obj {if subj|by: :state, union, government, ministry, congress, commission, authority, kremlin, parliament, bloc, president, :officeholder, administration} {if
  obj.mod|obj.poss|obj.from|obj.to|from|to|obj.by|obj.of|obj.of.mod|obj.of.poss: :state, :land} {unless any: smoking, plastic, alcohol, @sport, child} {unless obj: member, candidate, import, export} {cameo 163} {weight 0.9}
verb bar, exclude, ban, shut+out, lock+out: subj > obj {if from|out: market, network, tender, bidding, swift, contract, port, airspace, telecom} {if subj|by: :state, government, union} {if obj: :actor, @wares, firm, maker, bank} {unless any: @sport} {cameo 163} {weight 0.85}
verb deny, refuse, bar, ban: subj > to|iobj|obj.to|from {if obj|from: entry, admission} {if subj|by: :state, government, authority} {if to|iobj|obj.to: :actor, individual, @envoys} {cameo 160} {weight 0.75}
verb revoke, cancel, suspend, withdraw, rescind, restrict, halt, limit, stop, curb, freeze, annul + visa: subj > obj.of|obj.for|obj.to|of|for|to|from|obj.poss {if subj|by: :state, government, department, authority, ministry, embassy, :officeholder, administration} {cameo 160} {weight 0.85}
verb stop, cease, halt, quit, suspend, refuse: subj > comp.to|comp.from|comp.with|comp.obj.to|comp.obj.from|comp.obj {if comp: buy, sell, import, export, supply, ship, transfer, deliver, fund, finance, cooperate, trade, pump, lend, issue, pay} {if subj|by: :actor} {unless this: refuse} {unless any: smoking, @sport}
  {unless comp.obj: attention, heed, homage, tribute, souvenir} {cameo 163} {cameo 160 if comp: cooperate} {weight 0.82}
verb split, break: subj > with|from {if with: :state, :group, moscow, party} {unless obj: :word} {unless any: husband, wife, girlfriend, boyfriend, partner, tradition, precedent, convention, practice, @sport, past, poll, ticket} {cameo 161} {weight 0.62}
verb call+back, bring+home, pull, yank, withdraw, pull+out, summon+home, order+home, recall, call+home, remove: subj > obj.to|to|from|out.of|of|in|obj.in|out {if obj: @envoys, embassy_staff} {weight 0.05 if this: remove and unless from: :land} {mode withdraw cameo 161} {weight 0.88}
verb order, tell, instruct, ask: subj > obj|comp.subj {if obj: @envoys} {if comp|out: leave, depart, quit, go, return, :word} {if comp|any: leave, depart, quit, out} {mode expel cameo 161} {weight 0.9}
verb give: subj > iobj|obj|to {if obj: hour, day, week, month} {if any: leave, depart} {if iobj|obj|to|any: @envoys, staff, agency, charity} {mode expel cameo 161} {weight 0.85}
verb send+home, boot+out, kick+out, turf+out, throw+out, ship+home, send+back, chase+out, show, deport, remove: subj > obj|obj.of|from {if obj: @envoys, peacekeeper, inspector, observer, monitor, aid_worker, mission, agency, ngo, charity} {weight 0.05 if this: show and unless any: door} {if subj|by: :actor, junta,
  government} {mode expel cameo 161} {cameo 1661 mode expel if obj: peacekeeper} {cameo 1662 mode expel if obj: inspector, observer, monitor} {cameo 1663 mode expel if obj: aid_worker, agency, ngo, charity} {weight 0.82}
verb shutter, vacate, close+down, evacuate, abandon, reduce, downsize + embassy, consulate, mission, high_commission: subj > in|obj.in|to|obj.to|obj.of {mode withdraw cameo 161} {weight 0.85}
verb call+off, scrap, shelve, abort, axe, ditch, abandon, drop, cancel, boycott, skip, freeze, break+off, break, pull+out, rescind, withdraw, put+off, stay+away, scupper, torpedo, walk+out: subj > to|with|obj.to|obj.with|obj.between|from|of.with|from.with|obj.by|obj.of {if obj|from|of: @parley} {weight 0.05 if this:
  boycott, skip and if subj: player, team, athlete} {unless obj.mod: concert, world} {unless any: @sport, concert, singer, band} {weight 0.05 if this: pull, walk and unless out: :word and unless from|of: :word} {cameo 164} {mode withdraw if from|of|out: @parley} {cameo 161 if obj: visit, trip, tour, invitation} {weight
  0.82}
verb scrap, ditch, tear+up, rip+up, abrogate, annul, abandon, renounce, dump, junk, revoke, rescind, terminate, cancel, nullify, exit, break, pull+out, suspend, void, jettison, axe, torpedo, dissolve, discard, shred, denounce, unsign, opt+out, back+out, drop+out, walk+away, withdraw, freeze, quit, leave + @firm_pact:
  subj > with|obj.with|obj.between|from.with|of.with|obj.of|of|from|obj {weight 0.05 if this: denounce, suspend and if subj: critic, lawmaker} {unless obj.mod: concert, record, recording, tv, player, sponsorship} {unless any: @sport} {weight 0.05 if this: break and if obj: deal, alliance, agreement} {if obj:
  @firm_pact} {if subj|by: :actor, :officeholder} {mode withdraw if this: withdraw, quit, leave, exit} {weight 0.8}
verb walk+away, walk+out, back+out, opt+out, drop+out, bow+out, storm+out, pull+back, pull+out, exit, retreat, withdraw, quit: subj > from.with|of.with|on|from.between|from|of {if from|of: talk, talks, negotiation, agreement, deal, treaty, pact, accord, dialogue, process, @meeting, contract, project, initiative,
  coalition, commitment} {unless any: @sport} {if subj: :actor} {unless from|of: :land} {mode withdraw cameo 160} {weight 0.75}
verb suspend, freeze, halt, end, withdraw, terminate, quit + participation, membership, role, involvement, engagement, recognition: subj > in.with|obj.in.with|obj.of|obj.in|in|from|obj {if in|obj.in|obj.of|from|obj: :word} {if subj|by: :actor} {unless any: @sport, gym} {cameo 160} {weight 0.8}
verb defund: subj > obj {if obj: :actor, agency, program, programme, body} {cameo 162} {weight 0.75}
verb pull, withdraw, axe, yank, scrap, end, stop, cancel, withhold, block, trim, pare, drop, abolish, rescind, suspend, discontinue, hold+back, freeze, cut, halt + funding, aid, loan, support, backing, grant, fund, subsidy, revenue, payment, contribution, assistance: subj > from|to|for|obj.to|obj.for|obj.from|obj.of|of
  {if subj|by: :state, :group, :officeholder, government, congress, union, donor, bank, fund, ministry, administration, parliament} {if from|to|for|obj.to|obj.for|obj.of|of: :actor, agency, rebel} {unless any: @sport, cancer} {unless from: bank, account} {cameo 162} {cameo 1622 if any: military, arm, weapon} {weight
  0.8}
verb withhold, hold+back, freeze, retain + tax, due, money, revenue, remittance: subj > from|to|obj.from|obj.to|obj.of {if from|to|obj.from|obj.to|obj.of: :actor} {if subj|by: :state, government} {cameo 162} {weight 0.8}
verb turn+off, shut+off, switch+off, cut, cut+off, shut, halt, stop, reduce, choke+off + gas, oil, tap, fuel, gas_supply, crude: subj > to|obj.to|for {if to|obj.to|for: :actor, :land} {if subj|by: :actor} {cameo 163} {weight 0.85}
verb disinvite, uninvite: subj > obj {cameo 161} {weight 0.75}
verb snub: subj > obj.with|obj.by|obj.of|obj {if obj: :state, :officeholder, @envoys, summit} {if subj: :actor} {weight 0.6}

code SANCTION/expel 160
verb throw+out, kick+out, boot+out, drum+out, turf+out, expel, eject, oust, exclude, banish, bar, suspend, remove, eject, dismiss, chuck+out: subj > obj {if from|out: @club} {if obj: :actor, member, lawmaker, leader, dissident, rebel, faction, senator, rival, @envoys, party, minister} {unless from|of|out: :land,
  entering, school, university, power} {unless any: @sport} {weight 0.8}
verb expel, suspend, kick+out, throw+out, boot+out, drum+out, turf+out, eject, oust, sack, dump, disown, exclude, purge: subj > obj {if subj|by: party, faction, caucus, bloc, commonwealth, league, labour, congress, fatah, anc} {if obj: :actor, member, lawmaker, leader, dissident, rebel, senator, deputy, chairman,
  candidate} {unless any: @sport} {weight 0.82}
verb sack, fire, dismiss, axe, ax, oust, depose, unseat, demote, sideline, purge, drop, dump, suspend, remove, discharge, reassign, cashier, dethrone, overthrow, topple, shunt+aside, push+out, force+out, boot+out, kick+out, throw+out, can, ditch: subj > obj {if subj|by: @boss} {if obj: @office} {unless at|on|into|with:
  :land, missile, rocket, gun, crowd, gas} {unless any: @sport, film, movie} {unless this: can, drop} {weight 0.05 if this: overthrow, topple, oust, depose and if subj|by: military, junta, army, :armed, :state} {weight 0.85}
verb dismiss + minister, premier, chief, governor, commander, general, judge, justice, cabinet, attorney, prosecutor, government, head, director, ambassador, aide, adviser, secretary, marshal, admiral: subj > obj {if subj|by: @boss} {if obj: :word} {unless as: :word} {unless comp: :word} {weight 0.95}
verb sack, fire, axe, ax, dismiss: subj|by > obj {if obj: minister, premier, prime_minister, governor, general, ambassador, prosecutor, attorney_general, cabinet, judge, police_chief, army_chief, adviser, commissioner, spokesman} {unless at|on|into|with: :word} {unless any: @sport, film, movie, missile, gun, rocket}
  {weight 0.7}
verb fire, sack: subj|by > obj {if obj: :person} {unless at|on|into|upon: :word} {unless any: gun, missile, shot, rocket, bullet, @sport} {weight 0.72}
verb fire, sack, axe, ax, oust, remove: subj|by > obj {if subj|by: :person, :state} {if obj: director, chief, secretary, general, commissioner, spokesman, adviser, prosecutor, attorney, counsel, official} {unless at|on|into|upon|as: :word} {unless any: gun, missile, shot, rocket, bullet, @sport} {weight 0.75}
verb relieve: subj > obj {if of: duty, command, post, position, office, responsibility, role, job, portfolio} {unless any: @sport} {weight 0.85}
verb release: subj > obj|obj.of {if of|obj.of: duty, command, post, office} {if obj|obj.of: :person, @office} {weight 0.9}
verb strip: subj > obj {if of: post, rank, title, membership, position, command, portfolio, role, office, job, ministry, knighthood, honour, honor, seat} {unless any: @sport, medal, miss, beauty} {weight 0.8}
verb remove, force, oust, drive, push, vote, kick, throw, sweep: subj > obj {if from|out: office, post, power, position, leadership, presidency, throne, command, job, chairmanship, premiership} {if obj: :actor, @office} {unless any: @sport} {unless subj: voter, electorate, :armed} {weight 0.78}
verb vote+out, bring+down, topple, unseat: subj > obj|obj.of {if subj|by: parliament, lawmaker, assembly, deputy, legislator, mp, senate, vote, congress, opposition, legislature, knesset} {if obj: government, premier, prime_minister, president, cabinet, speaker, coalition, :officeholder} {weight 0.82}
verb depose, unseat, dethrone: subj > obj {if subj|by: parliament, convention, lawmaker, party, assembly, senate, council, congress, delegate, committee} {weight 0.85}
verb purge: subj > obj|from|of|obj.of|obj.from {if subj|by: @boss, leader, dictator} {if obj|of|from: :actor, @office, rival, army, military, judiciary, party, opponent, critic, judge, ministry, ranks, bureaucracy, police, media} {weight 0.78}
noun dismissal, firing, sacking, ouster, demotion, purge, removal: by|poss > of {if of: @office, :officeholder, :person} {unless of|any: missile, rocket, gun, shot, lawsuit, case, charge, weapon, sanction} {weight 0.68}
noun ouster, removal, dismissal, sacking: by > poss {if poss: :person, @office, pronoun, his, her, their} {if from|by|any: office, power, coup, post, parliament, president, army} {weight 0.55}
noun expulsion, suspension: subj|by > of|from.of|of.from {if from: @club} {if of: :actor, member, lawmaker, leader} {weight 0.72}

code SANCTION/convict 116
verb find: subj > obj|comp.subj {if comp|mod|any: guilty} {if subj|by: @bench} {weight 0.95}
verb hand+down, hand, give, slap, impose, mete+out, issue, pass, pronounce, deliver, confirm + sentence, term, verdict, prison_term, jail_term, death_sentence, life_sentence: subj > iobj|to|on|against|obj.on|obj.to|obj.against|for|obj.for|obj {if subj|by: @bench} {unless obj: restriction} {weight 0.9}
verb slap, hit: subj > obj {if with: sentence, term, fine, year, penalty, prison_term, jail_term} {if subj|by: @bench} {weight 0.92}
verb receive, get, draw: > subj {if obj: sentence, term, year, life, death_penalty, death_sentence, month} {if any: prison, jail, sentence, death_penalty, hard_labor, term, behind_bars} {if subj: :person, @office, activist, journalist, dissident, militant, opposition, blogger, lawyer, soldier, man, woman, defendant}
  {unless any: @sport, office, visa, pay, pension} {weight 0.7}
verb hand, give, award: by|subj > iobj|obj|subj {if obj|any: sentence, prison_term, jail_term, death_sentence, life_sentence} {unless any: reduced, commute, @sport} {weight 0.6} {if iobj|obj|subj: :person, :officeholder}
verb condemn: subj > obj {if to: death, prison, jail, year, month, life, hard_labor, hard_labour, hanging, lash, gallow, imprisonment, guillotine, die} {unless to: poverty, history} {if obj: :actor, @office, man, woman, activist, journalist, militant, person, dissident} {weight 0.97}
verb condemn: subj > obj {if comp: die, hang, serve, death} {weight 0.9} {if obj: :actor, @office, man, woman}
verb uphold, confirm, affirm, back, reinstate, increase, endorse, sustain + conviction, sentence, verdict, death_sentence, life_sentence, jail_term, prison_term, ban, disqualification: subj > obj.of|obj.against|obj.for|of|against|for|obj.on|on|obj.poss {if subj|by: @bench} {weight 0.92}
verb rule, find, decide, side: subj > against {if subj|by: @bench} {if against: :actor, @office} {weight 0.88}
verb rule, find, declare, hold, conclude, determine: subj > comp.subj {if subj: @bench} {if comp: violate, breach, break, infringe, responsible, liable, discriminate, fail, overstep, defame} {unless comp: not} {weight 0.88}
verb rule, declare, find, hold, judge, strike+down: subj > obj.of|obj.by|obj.poss|comp.subj.of|comp.subj.poss|comp.subj.by|obj|comp.subj {if subj|by: @bench} {if comp|mod|obj|any: unconstitutional, illegal, unlawful, invalid} {unless any: not_unconstitutional} {weight 0.8}
verb order, tell, direct, require: subj > obj|comp.subj {if subj|by: @bench} {if comp: pay, compensate, reimburse, repay} {weight 0.95}
verb award: subj > from|against|obj.from|obj.against {if subj|by: @bench} {if from|against|obj.from|obj.against: :actor} {weight 0.85}
verb fine, fin: subj|by > obj {if subj|by: @bench, :state, commission, union, regulator, watchdog, government, authority, commissioner} {if obj: :actor, editor, newspaper, activist, company, lawmaker, firm, bank} {unless any: @sport} {cameo 116} {weight 0.85}
verb plead: by > subj {if comp|mod|obj|any: guilty} {unless mod|any: not} {if subj: :person, @office, man, woman, activist, officer, soldier} {weight 0.7}
noun conviction, sentencing: by|subj > of {if of: :person, :officeholder, @office, activist, journalist, dissident, militant, rebel, soldier, lawmaker} {unless mod: religious, deep, personal} {weight 0.68}
noun conviction: by > poss {if poss: :person, his, her, their} {if any: court, guilty, murder, corruption, genocide, fraud, rape, bribery, overturn, uphold, quash, jail, prison, treason, appeal} {unless mod|poss: religious, political} {unless of: :word} {weight 0.55}

code SANCTION/withdraw 160
verb leave, quit, exit, withdraw, pull+out: subj > obj|from|of {if obj|from|of: single_market, customs_union, eurozone, euro, market, icc, who, opec, unesco, iaea, eu, csto, cis, mercosur} {if subj: :state} {weight 0.75}
verb quit, leave, exit, abandon, desert, bolt, pull+out, walk+out, break+away, defect, withdraw, split: subj > obj|from|of|with {if obj|from|of|with: coalition, alliance, government, cabinet, ruling_party, bloc, party, unity_government} {if subj: party, faction, :group, minister, lawmaker, ally, green, liberal, member,
  bloc} {unless any: @sport} {weight 0.7}
verb pull, withdraw, pull+out: subj > from|of|out {if obj: minister, lawmaker, deputy, delegation, delegate, representative, negotiator, mediator} {unless from: troop} {weight 0.78}
verb withdraw, pull+out, leave, quit, evacuate: subj > from|of|obj {if subj: agency, charity, ngo, observer, diplomat, aid_group, aid_worker, inspector, monitor, embassy, mission} {if from|of|obj: :land, mission} {cameo 166} {weight 0.75}
verb vote, decide, choose, opt: subj > comp.obj|comp.from {if comp: leave, quit, exit, withdraw, secede} {if comp.obj|comp.from: :actor, bloc, union} {if subj: :state, :group} {unless comp.obj|comp.from: :land, office} {weight 0.6}
noun vote, decision: subj > comp.obj|comp.from {if comp: leave, quit, exit, secede} {if comp.obj|comp.from: eu, european_union, union, bloc, treaty, organization, court, nato, agreement, accord, convention, coalition} {weight 0.62}
noun exit, pull-out, departure, abandonment, scrapping, abrogation, cancellation, termination, suspension, secession, withdrawal: by|subj|poss > from|of|of.with|from.with {if of|from: treaty, agreement, deal, pact, accord, contract, eu, european_union, nato, union, convention, coalition, court, alliance, talk, talks,
  visit} {unless any: @sport} {weight 0.68}
code SANCTION/discontinue 160
noun split, rift, rupture, break: poss|between|subj|by <> with|between {if with|between: :actor} {if poss|between|subj|by: :state, :group, :officeholder} {unless any: party_line, tradition, husband, wife, @sport} {weight 0.5}
