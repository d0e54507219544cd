kind reject
means A side refuses, rejects, vetoes or defies.
code REJECT 120

# What one keeps to oneself towards the press.
list unsaid = comment, elaborate, identify, name, quote, interview, specify, confirm, speculate, characterize, characterise, detail, predict, guess, clarify, describe, rule
list unsaid_thing = the_word, the_term, the_phrase, the_name, detail, word, term, phrase, name, figure, specific, explanation, comment, example, timetable, reason, interview, expression, label, forecast, estimate, breakdown, projection, outlook, statistic

verb reject, rebuff, spurn, repudiate, dismiss, rule+out, turn+down, shun, snub, disregard, ignore, brush+off, oppose, scoff: subj > obj.of|obj.by|obj.from|obj.poss|obj|to|for|comp.to|comp.obj|comp.with|at|from|comp.by {governs reject} {weight 0.9} {unless obj: comment, price, offer_price, employee, involvement, foul, sabotage, arson} {unless comp: comment} {unless out: :word} {unless any: @sport}
  {cameo 1246 mode yield if obj|obj.for|obj.of: ceasefire, truce, cease-fire} {cameo 125 mode meet if obj: talk, @meeting, invitation, dialogue} {cameo 126 mode meet if obj: mediation} {cameo 127 mode meet if obj: peace, plan, deal, accord, agreement, proposal, settlement}
# Health and prices decline of themselves.
verb decline: subj > obj.of|obj.by|obj.from|obj.poss|obj|to|for|comp.to|comp.obj|comp.with|at|from|comp.by {governs reject} {weight 0.9} {if obj|comp: :word} {unless obj: comment, price, offer_price, employee, involvement, foul, sabotage, arson} {unless obj.mod: interview} {unless comp.to: question, inquiry, query, reporter} {unless comp.obj: question} {unless comp: @unsaid, say, discuss, disclose, reveal, speak, talk} {unless comp.obj|comp.obj.mod: @unsaid_thing} {unless any: @sport}
  {cameo 1246 mode yield if obj|obj.for|obj.of: ceasefire, truce, cease-fire} {cameo 125 mode meet if obj: talk, @meeting, invitation, dialogue} {cameo 126 mode meet if obj: mediation} {cameo 127 mode meet if obj: peace, plan, deal, accord, agreement, proposal, settlement}
verb oppose, resist: subj > obj|obj.of|to|comp {weight 0.85} {cameo 120} {unless obj: arrest, temptation, charm, urge, lure, appeal} {governs reject}
verb refuse: subj > comp.obj|comp.to|comp.with|comp.on|comp.from|comp.by|comp.for|obj|iobj|to|comp.subj|comp.in|comp.of {governs reject} {weight 0.93} {unless comp.to|comp.with|to: reporter, journalist, press, media, :media} {unless comp: @unsaid, say, discuss} {unless comp.obj|comp.obj.mod: @unsaid_thing}
verb decline: subj > comp.with|comp.to {governs reject} {if comp: talk, negotiate, speak} {if comp.with|comp.to: :actor} {unless comp.with|comp.to: reporter, journalist, press, media, newspaper, :media} {cameo 125 mode meet} {weight 0.9}
verb refuse: subj > comp.with {governs reject} {if comp: discuss, negotiate, talk, speak} {if comp.with: :actor} {unless comp.with: reporter, journalist, press, media, :media} {cameo 125 mode meet} {weight 0.9}
verb deny: subj > iobj|to|obj|obj.to|obj.for {if obj: visa, access, entry, request, permission, permit, asylum, aid, allocation, bail} {governs reject} {cameo 123} {weight 0.85}
verb give, grant: subj > to|iobj|for|obj.to|obj.for|obj.of {if mod: not, never} {if obj: permission, visa, access, approval, consent, licence, license} {cameo 123} {weight 0.9}
verb veto, block, vote+down, strike+down, overrule, overturn, quash: subj > obj.of|obj.by|obj.on|obj.for|obj|obj.poss|from {weight 0.8} {cameo 129 if this: veto} {if obj: resolution, bill, plan, bid, law, decision, proposal, move, effort, request, sale, measure, deal, appeal, ban, attempt, motion, aid, order, policy, rule, nomination, nominee, merger, takeover, purchase, amendment, reform, legislation, conviction, sentence, verdict, ruling, injunction, program, project} {cameo 129}
verb shoot+down, knock+down: subj > obj.of|obj.by|obj.from|obj.poss {if obj: idea, proposal, plan, suggestion, request, bill, notion, call, offer, amendment, measure} {weight 0.9}
verb defy, flout, violate, breach, disobey, renege, break: subj > obj.of|obj.by|obj|on.to|on|obj.on|obj.poss|with {cameo 128} {weight 0.75} {if obj|on: sanction, law, ban, order, resolution, court, treaty, agreement, deal, accord, commitment, promise, norm, embargo, pledge, ruling, authority, pact, rule, :actor} {unless obj: ceasefire, truce, cease-fire, law_enforcement, world_record}
verb fail: subj > comp.obj|comp.to|comp.with {governs reject} {only governing} {weight 0.5}
verb fail: subj <> with|subj.between {cameo 120} {if comp|comp.obj|obj: agree, @good, agreement, deal, accord, compromise, consensus} {weight 0.85}
verb object: subj > to|to.of|to.by {weight 0.7}
verb withhold: subj > from|obj.from|to {cameo 122 mode assist} {weight 0.65}
verb say, insist, declare, announce, vow, reiterate, warn, state: comp.subj|subj > comp.obj|comp.to|comp.with|comp.on|comp.from|comp.by|comp.for {governs reject} {only governing} {weight 0.86} {unless comp: happen, occur, work, be} {if comp.mod: not, never, no_longer, nt} {if comp.aux: will, would}
verb do, will, would: subj > obj {only governing} {weight 0.1} {governs reject}
verb choose, decide, opt, elect, prefer: subj > comp.obj.by|comp.obj.from|comp.obj.of|comp.to|comp.with|comp.obj.poss|comp.obj|comp.in {if comp.mod: not, never} {if comp: accept, endorse, sign, join, attend, meet, negotiate, cooperate, support, back, renew, recognize, recognise, comply, participate, testify, send, allow, approve, extend, help, share, answer, respond, talk, veto, ratify} {weight 0.9} {governs reject}
verb accept, endorse, recognize, recognise, sign: subj > obj.of|obj.by|obj.from|obj|from {if mod: not, never} {if aux: can, could} {unless obj: fact, result, responsibility, defeat} {weight 0.78}
verb accept, recognize, recognise, negotiate, bow, agree, cooperate, sign, join, attend, allow, lift, withdraw, release, talk, resign, end, comply, surrender: subj > obj.of|obj.by|to|with|on|obj.on|obj|from|in {if mod: not, never, no_longer} {if aux: will, would} {cameo 120} {weight 0.78} {cameo 125 mode meet if this: negotiate, talk} {cameo 124 mode yield if this: lift, withdraw, release, resign, end, surrender}
adj opposed: subj > to|to.by|to.of {weight 0.75} {cameo 120} {cameo 126 mode meet if to: mediation}
noun rejection, refusal, opposition, objection: subj|of|by|from > to|of|comp.obj|comp.to|comp.with|to.by|of.by {governs reject} {weight 0.7} {unless mod: leader, party, political, main}
noun veto: subj|by > of|against|on {cameo 129} {weight 0.65}
noun violation, defiance, breach: subj|by|of > of {cameo 128} {weight 0.6} {unless of: ceasefire, human_rights, rights, airspace, truce}

code REJECT 120

list put_forward = offer, proposal, plan, overture, call, appeal, request, demand, invitation, deal, agreement, accord, pact, truce, ceasefire, talk, talks, initiative, bid, warning, ultimatum, pressure, resolution, bill, measure, motion, petition, order, ruling, suggestion, criticism, concern, threat, objection,
  advice, plea, draft, amendment, compromise, mediation, negotiation, dialogue, complaint, protest, deadline, solution, roadmap
list enacted = bill, legislation, plan, nomination, nominee, resolution, motion, petition, appeal, measure, proposal, deal, decree, order, law, ruling, verdict, conviction, amendment, reform, budget, ban, bid, lawsuit, case, challenge, referendum, statement, declaration, accession, membership, entry, candidacy,
  appointment, push, extension, package, draft, treaty, act, complaint
list bond = deal, agreement, accord, promise, pledge, commitment, pact, treaty, word, vow, undertaking, compromise, settlement, convention, memorandum, resolution, protocol, constitution
list no_wish = no_intention, no_plan, no_desire, no_willingness, no_interest, no_wish, no_reason, no_need, no_intent, no_point, no_inclination, no_readiness, no_appetite

verb balk, baulk, bristle, bridle, recoil, sneer, jib: subj > at.of|at.by|at.from|at.poss|comp.with|comp.obj|at {governs reject} {if at|comp: :word} {unless at: price, cost, hurdle, fence} {unless subj: @market} {weight 0.75}
verb scorn, disdain, nix, pooh-pooh, deride, scotch: subj > obj.of|obj.by|obj.from|obj.poss|obj {governs reject} {if obj: @put_forward} {unless obj: criticism} {weight 0.88} {cameo 125 mode meet if obj: @meeting, invitation}
verb cold-shoulder: subj > obj.of|obj {weight 0.75}
verb shrug, shrug+off, wave, wave+off, wave+away, brush, brush+aside, brush+off, laugh+off, swat, bat, fend+off, rebuff: subj > obj.of|obj.by|obj.from|obj.poss|obj.mod|obj {governs reject} {if obj: @put_forward} {weight 0.82} {if mod|off|aside|away|this: away, off, aside, rebuff, brush+aside, shrug, wave, brush, swat,
  bat, fend}
verb pour, throw, dash + water: subj > on.of|on.by|on.poss|on|obj.on {if obj.mod: cold} {weight 0.78}
verb give + shrift, shri, shoulder, brush-off, snub: subj > to.of|to.by|to.poss|to|iobj|obj.to {weight 0.85} {if obj.mod: short, cold, brush-off, snub}
verb turn + ear: subj > to.of|to.by|to.from|to.poss|to|obj.to {if obj.mod: deaf} {weight 0.85}
verb thumb + nose: subj > at|obj.at {weight 0.85} {cameo 128}
verb dig + heel: subj > against.of|against.by|against.from|against.poss|against|on {weight 0.7}
verb stand, hold, hold+out, remain: subj > against.of|against.by|against.from|against.poss|against {if against: @put_forward, blackmail, bullying, interference, sanction} {if mod|comp|any: firm, fast, steadfast, out, united} {unless subj: price, dollar, currency, euro} {weight 0.7}
verb sink, derail, scuttle, torpedo, scupper, stall, filibuster, stymie, thwart, spike, throw+out, strike+out, defeat, vote+down, nix, quash: subj > obj.of|obj.by|obj.from|obj.for|obj.poss|obj.mod|obj {if obj: @enacted, talk, talks} {cameo 129} {unless obj.mod: merger, takeover} {unless any: @sport} {weight 0.75}
  {weight 0.85 if this: throw+out, vote+down}
verb set+aside: subj > obj.of|obj.by|obj.against|obj.for|obj.poss|obj.mod|obj {if obj: ruling, verdict, conviction, order, decision, law, result, election, decree} {cameo 129} {weight 0.75}
verb nullify, annul, void, invalidate, overrule: subj > obj.of|obj.by|obj.against|obj.for|obj.poss|obj.mod|obj {if obj: @enacted, election, vote, result, decision, policy, rule, :officeholder} {cameo 129} {weight 0.75} {unless obj: marriage, contract, goal, warranty, ticket}
verb block, hold+up, obstruct, stonewall: subj > obj.of|obj.by|obj.poss|obj.mod|obj|from {if subj: :actor} {cameo 129} {if obj: statement, declaration, accession, membership, entry, candidacy, push, appointment, extension, draft, package} {weight 0.78} {unless obj: road, street}
verb stonewall, obstruct: subj > obj.of|obj.by|obj {if obj: :actor, inquiry, probe, investigation, inspection, inspector} {weight 0.62} {unless obj: traffic, road, justice}
verb vote: subj > against.of|against.by|against.poss|against.mod|against {if against: @enacted, acquit, impeachment, war} {unless subj: %, percent, voter, people} {weight 0.85}
verb say: subj > to.of|to.by|to.from|to.poss|to.mod|to {if any: say_no, say_``_no} {if to: :word} {weight 0.8} {unless any: there}
verb exclude + possibility, option, talk, talks, negotiation: subj > obj.of.with|obj.with|with {cameo 125 mode meet} {weight 0.72}
verb come: subj > against.of|against.by|against.poss|against.mod|against {if any: come_out_against} {weight 0.75}

verb defy, flout, disobey, ignore, disregard, break, violate, breach, contravene: subj > obj.by|obj.of|obj.from|obj.poss|obj.on|obj {if obj: curfew, subpoena, deadline, decree, restriction, lockdown, instruction, directive, mandate, summons, edict} {cameo 128} {weight 0.75} {unless subj: fact, film}
verb contravene, abrogate, trample, tear+up, rip+up, shred, dishonor, dishonour, renounce, disown, disavow, repudiate, break: subj > obj.with|obj.to|obj.of|obj.by|on.with|on.of|with|to|obj.mod|obj {if obj|on: @bond} {cameo 128} {weight 0.8} {unless obj: constitution}
verb renege, backtrack, back+out, go+back, walk+away, back+away, back: subj > on.to|on.with|of.with|from.with|on.of|from|of|on {if on|of|from: @bond} {if on|of|from|mod: :word} {unless obj: :word} {cameo 128} {weight 0.85}
verb renege: subj > on.to|on.with|to|with|on.of {if on: @bond} {cameo 128} {weight 0.9}
verb cancel, call+off, scrap, axe, ditch, postpone, put+off + visit, trip, meeting, summit, tour: subj > obj.to|obj.with|to|with|obj.of|obj.in {if obj.to|obj.with|to|with|obj.of|obj.in: :actor} {cameo 125 mode meet} {weight 0.93} {unless any: concert, album, coronavirus}
verb skip, shun, snub + talks, talk, summit, meeting, conference, ceremony, negotiation, session: subj > obj.with|obj.by|obj.of|obj {cameo 125 mode meet} {weight 0.7}

verb compromise, yield, capitulate, surrender, bow, budge, back+down, cave, give+in, kowtow, relent, knuckle, succumb, back: subj > with|to.of|to.by|to.from|to.poss|to.mod|to|in.of|over {if mod: not, never, nt} {if subj: :actor} {weight 0.96} {unless obj: :word}
verb lift, end, stop, halt, release, free, reverse, ease, return, restore, resume, withdraw, suspend, unfreeze: subj > obj.on|obj.against|obj.by|from|on|obj.with|obj.from|obj.poss|to|obj.of|obj {if mod: not, never, no_longer} {if aux: will, would, shall} {if obj: :word} {unless obj: parade, career, season, day,
  meeting, speech, visit} {unless subj: it, this, that, war, move, deal, law} {weight 0.97} {cameo 124 mode yield} {if subj: :actor}
verb vote: subj > for.of|for.by|for.poss|for.mod|for {if mod: not, never} {if aux: will, would} {if for: :word} {if subj: :actor} {weight 0.9}
verb support, back, fund, ratify: subj > obj.of|obj.by|obj.poss|obj.mod|obj {if mod: not, never, no_longer} {if aux: will, would, can, could} {if obj: :word} {if subj: :actor} {unless subj: %, evidence} {weight 0.97}
verb recognize, recognise, accept: subj > obj.of|obj.by|obj.from|obj.poss|obj {if mod: not, never, no_longer} {if aux: do, have} {if obj: :state, :officeholder, result, outcome, authority, legitimacy, sovereignty, independence, jurisdiction, government, verdict, annexation} {unless obj: face, voice, responsibility}
  {weight 0.92}
verb agree: subj > to.of|to.by|to.poss|with.of|with.by|with.poss|to.mod|with.mod|to|with {if mod: not, never} {if aux: do, will, would, can, could} {if to|with: @put_forward, term, condition, idea, decision, policy} {weight 0.95}
verb want: subj > obj|comp.with|comp.to|comp.obj {if mod: not, never} {if aux: do} {weight 0.72} {if subj: :state, :officeholder} {if obj|comp: :state, :military, inspector, observer, troop, talk, negotiate, mediation, meet, join, sign, mediator}
verb fail: subj > comp.with.of|comp.with.by|comp.with|comp.to.of|comp.to.by|comp.to|comp.obj.of|comp.obj.by|comp.obj.poss|comp.obj {if comp: comply, respond, heed, honor, honour, abide, cooperate, obey} {weight 0.72} {unless any: comment, treatment}
verb comply, cooperate, heed, obey, abide: subj > with.of|with.by|with.poss|with|obj.of|obj.by|obj.from|obj.poss|obj|by {if mod: not, never} {if aux: do, have, will, would} {weight 0.72} {if subj: :actor}
verb respond: subj > to.of|to.by|to.from|to.poss|to.mod {if mod: not, never} {if aux: do, have} {if to: offer, proposal, overture, invitation, demand, appeal, ultimatum, request} {weight 0.65} {unless any: comment, interview, reporter, question, email, e-mail, inquiry, :media, journalist}
verb refuse, decline: subj > comp.before|comp.to|comp.for {if comp: testify, appear} {weight 0.85} {if comp.before|comp.to|comp.for: :actor} {unless comp.to|comp.for: reporter, journalist, press, :media}
verb refuse, decline: subj > comp.obj.of|comp.obj.poss|comp.obj {if comp: confirm} {weight 0.82} {if comp.obj: nominee, nomination, judge, appointee, appointment, minister, ambassador}
verb see, find, feel + reason, need, point: subj > obj.comp.with|obj.comp.to|obj.comp.obj|obj.for.with|obj.in.with {if any: @no_wish} {governs reject} {weight 0.8} {if subj: :actor}

verb face, meet, draw, encounter, run, hit + opposition, resistance, rejection, refusal, veto, objection: obj.from|obj.by|into.from|with.from|from|obj.of! > subj.of|subj.by|subj.from|subj.poss|subj.mod|subj {weight 0.65} {unless subj: %, troop, soldier} {unless obj.mod: armed, fierce} {unless obj: fire}
verb say, insist, reiterate, declare, deem, call, consider, brand, find: subj > comp.subj.of|comp.subj.by|comp.subj.from|comp.subj.poss|comp.subj.mod|obj.of|obj.by|obj.poss|obj.mod|comp.with {if comp|comp.mod|comp.of: unacceptable, inadmissible, unworkable, question, nonstarter, non-starter} {if comp.subj|obj:
  @put_forward, condition, term, lifting, talks} {weight 0.85}
adj unacceptable, inadmissible: to! > subj.of|subj.by|subj.from|subj.poss|subj.mod|subj {if to: :actor} {weight 0.7}
adj ready, prepared, willing: subj > comp.obj|comp.with|comp.to|in.with|comp.by|comp.from {if mod: not, never, no_longer, nt} {governs reject} {weight 0.95} {if subj: :actor} {if comp|in: :word}
adj unwilling, reluctant, loath, loth, disinclined, unready: subj > comp.obj|comp.with|comp.to|comp.by|comp.from|comp.for {governs reject} {if comp: :word} {unless comp: admit, say, speak, discuss, comment, believe, use} {if subj: :actor} {weight 0.8} {weight 0.6 if this: reluctant, unready}
noun unwillingness, reluctance, intransigence: subj|of|by > comp.with|comp.obj|comp.to|comp.by|on|over|toward {governs reject} {weight 0.62}
noun intention, intent, plan, desire, willingness, interest, wish, inclination, readiness: subj > comp.with|comp.to|comp.obj|of.with|comp.of|in.with {if any: @no_wish} {if comp.with|comp.to|comp.obj|of.with|comp.of|in.with|comp.from: :actor} {governs reject} {weight 0.93} {if subj: :actor}
noun dismissal, repudiation, disregard, spurning, snubbing: subj|by > of.of|of.by|of.poss|of.mod|of {if of: @put_forward} {weight 0.7}
noun snub, rebuff: subj|by|from > of|to {if of|to: :actor} {weight 0.65}
noun resistance: subj|by|from > to.of|to.by|to.poss|to.mod|to {if to: @put_forward, inspection, reform, :state} {weight 0.65} {unless mod: armed, drug, antibiotic, insulin}
noun noncompliance, non-compliance, disobedience, defiance: subj|by > with.of|with.by|with|of|to {cameo 128} {weight 0.6} {if with|of|to: :actor, @put_forward, @bond} {unless mod: civil}
noun failure: subj|by|of > comp.with.of|comp.with.by|comp.with|comp.obj.of|comp.obj.by|comp.obj|comp.to {weight 0.6} {if comp: comply, heed, honor, honour, abide, cooperate, obey, implement} {if subj|by|of: :actor}
verb consider, contemplate, entertain, countenance: subj > obj.of|obj.by|obj.from|obj.poss|obj.mod|obj {if mod: not, never} {if aux: will, would} {if subj: :actor} {if obj: :word} {weight 0.85}
