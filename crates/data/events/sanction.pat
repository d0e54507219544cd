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
