kind agree
means A side agrees, offers, promises or intends to cooperate.
code AGREE 030

list hostile = attack, bomb, shell, invade, strike, fire, expel, deport, arrest, jail, execute, block, impose, sanction, annex, ban, hit, punish, prosecute, kill, harm

frame promised = subj > with|to|obj.to|comp.to|comp.obj|comp.with|obj.with|iobj|comp.in|comp.for

verb agree, consent: subj > with|comp.to|comp.obj|comp.with|comp.by|comp.in|to.by|to.with|on.with|on {governs intend} {weight 0.9} {weight 0.05 if subj: i and if comp.aux: should, must, be, can, could} {weight 0.05 if comp.mod: not, never and if comp: @hostile} {unless comp.aux: have, do} {unless obj: @good, consensus, ceasefire, truce, compromise}
# "promised never to bomb Chad": a deed that will not be done is given up.
verb promise, pledge, vow, undertake, swear, agree, guarantee: subj > comp.obj|comp.against|comp.on|comp.to|to {if comp.mod: not, never} {if comp: @hostile} {cameo 030} {weight 0.9}
verb promise, pledge, vow, undertake, commit, swear, guarantee: promised {governs intend} {weight 0.88} {unless obj: allegiance, veto, delegate, @misdeed} {unless any: guilty} {unless comp: compete, run, win, debut, campaign} {cameo 033 if obj: @aid_kind, million, billion} {cameo 0331 if any: million, billion, loan}
verb vow, pledge, promise, swear: subj > comp.obj.of|comp.obj.poss|comp.obj|comp.to {if comp: block, oppose, veto, filibuster, resist, repeal, overturn, scrap, undo, kill, derail} {if comp.obj|comp.to: nominee, nomination, bill, law, act, legislation, plan, deal, order, appointment, confirmation, agreement, treaty, pact, measure, rule, policy, proposal, merger, resolution, sale, project, pipeline, effort, attempt, budget} {type REJECT cameo 120} {weight 0.95}
verb offer, volunteer: promised {governs intend} {weight 0.85} {unless obj: explanation, glimpse, discount, insight, apology, condolence, path, way, look, lesson, detail, view, answer, alternative, criticism, praise, word, comment, prayer, thanks, clue, hope, perspective, sense, prospect, comfort, evidence, choice, option, product, advice, endorsement, congratulation, sympathy, example, reason, excuse, chance, hint, rebuttal, critique, assessment, summary, opinion, guess, estimate, suggestion, tip, idea, preview, testimony, encouragement, address, speech, remark, theory, version, contrast, vision, defense, defence, glimmer, lesson, detail, specific} {cameo 033 if obj: @aid_kind, million, billion} {cameo 0332 if obj: @troops, @military_word} {cameo 036 if obj: @meeting}
# What one means to do is as firm as the deed; of "is expected to deport" the doer is the subject below.
frame meant = subj|comp.subj > with|to|obj.to|comp.to|comp.obj|comp.with|obj.with|iobj|comp.in|comp.for
verb plan, intend, prepare, aim, schedule, propose, set, be, mean, hope: meant {governs intend} {only governing} {status deed} {weight 0.72} {unless comp: require, mean, need} {unless any: @sport} {weight 0.05 if this: hope and if comp.aux: will, would}
verb expect: comp.subj > comp.obj|comp.to|comp.with|comp.in|comp.for|comp.from {governs intend} {only governing} {status deed} {weight 0.72} {unless comp: require, mean, need} {unless any: @sport} {unless comp.aux: will, would, have}
# "decide who will govern", "decided that it must": what is found out or ruled is no intention.
verb decide: promised {governs intend} {only governing} {status deed} {weight 0.72} {unless comp: require, mean, need} {unless any: @sport} {unless comp.aux: will, would, can, could, may, might, should, must, have, be, do}
verb announce, say, declare, tell, reveal, confirm: comp.subj|subj > comp.obj|comp.to|comp.with|obj.to|obj.for|obj.with|comp.in|iobj {governs intend} {only governing} {weight 0.72} {if comp.aux: will, would, shall}
# "wants to help Yemen": what one wants to do oneself.
verb want, like: subj > comp.obj|comp.with|comp.to {governs intend} {only governing} {status deed} {weight 0.7} {if comp: help, assist, cooperate, contribute, extradite} {unless obj: :word}
verb announce, unveil: subj > obj.to|obj.for|to|for|in|obj.in {governs intend} {if obj: @aid_kind, plan, million, billion, package} {cameo 033} {weight 0.75} {weight 0.05 if obj: support and unless obj.mod: financial, economic, military, humanitarian, material, logistical, aid, budget, air}
verb will: promised {governs intend} {only governing}
verb approve, back, accept, endorse: subj > obj.by|obj.from|obj.of|obj.poss|of|obj.to|obj.for|for|obj {weight 0.5} {if obj: plan, proposal, request, bid, offer, formula, package, invitation, deal}
verb accept: subj > obj.of|obj.by|obj.from|obj.poss|from|by {weight 0.75} {cameo 030} {unless obj: gift, ticket, letter, nomination, truth, idea, notion, science, evidence, award, prize, job, fact, blame, responsibility, result, defeat, donation, money, bribe, payment, card, application, post, position, role, argument, reality, premise, fate, delivery, credit, challenge, $, dollar, million, contribution, check, cash, fund, gift} {unless mod: not, never} {unless aux: can, could} {unless comp: :word} {cameo 036 if obj: invitation} {cameo 038 if obj: mediation, mediator} {cameo 037 if obj: formula, plan, proposal}
verb cut + deal, pact, bargain, compromise: subj <> obj.with|with|obj.between|between {weight 0.86}
verb reach, strike, conclude, clinch, agree, secure, finalize, finalise + @good, consensus, ceasefire, truce, compromise: subj <> with|obj.with|between|obj.between|obj.by|obj {weight 0.86} {cameo 057 type SUPPORT if any: peace}
verb allow, permit, let: subj > obj|comp.subj|obj.poss {cameo 0355 type CONCEDE} {if aux: will, would} {weight 0.7}
verb look: subj > to|with {if to: expand, strengthen, deepen} {weight 0.5}
verb seek, hope, want: subj <> with|comp.with|obj.with {if comp|obj: strengthen, deepen, expand, boost, improve, cooperation, enhance, partnership, develop, tie} {cameo 031} {weight 0.65}
adj ready, prepared, willing, eager, set, poised, slated, tipped, due, keen: promised {governs intend} {weight 0.75} {unless subj: weapon, missile, plan} {only governing} {status deed}
# "is open to talks", while "opened up about it" promises nothing.
adj open: subj > comp.to|comp.obj|comp.with|comp.in|to.with|to {weight 0.6} {governs intend} {if aux: be, remain, stay} {if comp|to: :word}
adj ready, prepared, willing: subj > comp.to|comp.obj|comp.with|comp.in|to.with|to {weight 0.6} {governs intend} {if comp|to: :word} {unless comp: ignore, deal, face, handle, overlook, admit, believe, vote, bet, move, go, be, start, win, die, lead, learn, leave, face, run, serve, concede, govern, begin, fight, believe, vote, defend, handle, do, walk, pay, bet, admit, say, listen, put} {cameo 030} {cameo 036 if any: @meeting, meet} {cameo 0334 if any: peacekeeper, peacekeeping} {cameo 033 if comp: send, contribute, provide, give, help}
noun offer, promise, pledge, commitment, readiness, willingness, plan, intention, vow: subj|from|by|of > to|comp.to|comp.obj|comp.with|comp.in {governs intend} {only governing} {weight 0.7}
noun readiness, willingness: subj|of > to|comp.with|comp.obj|comp.to|for {weight 0.75} {governs intend} {if comp|for: :word} {cameo 030} {cameo 036 if comp|for: meet, talk, negotiate, @meeting}
noun pledge, promise, offer: subj|from|by > to|for|of {cameo 033} {if of|for: @aid_kind, million, billion} {weight 0.7}
noun preparation: for <> for.between|for.with {weight 0.4} {if for: summit, visit, @meeting} {cameo 036}

code AGREE 030

list pact = agreement, deal, pact, accord, treaty, settlement, compromise, understanding, truce, armistice, memorandum, protocol, breakthrough
list dispute = dispute, difference, quarrel, row, conflict, rift, feud, disagreement, crisis, standoff, stand-off, squabble, spat
list worldly = firm, company, bank, airline, maker, carmaker, retailer, investor, club, insurer, publisher, studio, player, team, shareholder, bidder, creditor, manufacturer, brewer, startup

verb assent, accede, subscribe, sign+up: subj > to.of|to.with|to.by|to {if to: plan, proposal, pact, treaty, accord, agreement, deal, protocol, formula, truce, ceasefire, convention} {unless subj: @worldly} {weight 0.86}
verb embrace, adopt, okay, ok, approve: subj > obj.of|obj.by|obj.from|of|by|obj.with {if obj: plan, proposal, peace_plan, roadmap, road_map, initiative, deal, formula, accord} {if obj.of|obj.by|obj.from|of|by|obj.with: :actor} {unless subj: @worldly, council, senate, house} {weight 0.65}
verb give + consent, assent, blessing, nod, green_light, light, go-ahead, approval, word, assurance, assurances, guarantee, undertaking, agreement: subj > to|to.of|to.by|obj.to|iobj|for {if to|for|obj.to|iobj|comp: :word} {weight 0.05 if obj: light and unless obj.mod: green} {weight 0.05 if obj: word and unless
  to|iobj: :actor} {unless subj: @worldly, doctor, parent} {weight 0.86}
verb assure, reassure, guarantee: subj > obj|iobj|of.obj|to {if of: help, support, cooperation, commitment, assistance, aid, backing, solidarity, safety, friendship} {weight 0.8}
verb assure, reassure: subj > obj|iobj {if comp.aux: will, would, shall} {unless comp.subj: economy, market} {weight 0.8}
verb guarantee: subj > of|obj.of {if obj: safety, security, sovereignty, border, independence, freedom} {if subj: :state, :officeholder, government, army, rebel} {weight 0.72}
verb consider, weigh, mull, contemplate, discuss, explore: subj > comp.to|comp.obj|comp.with {if comp: send, provide, join, contribute, deploy, supply, donate, resume, host, mediate, recognise, recognize, lend, sell} {if comp.to|comp.obj|comp.with: :actor, troop, troops, peacekeeper, aid} {unless any: @sport} {weight
  0.7}
verb extend, issue, send + invitation: subj > to|obj.to|iobj {cameo 036} {weight 0.88}
noun invitation: from|subj|by|poss > to|for {cameo 036} {if to|for: :officeholder, :person, :state, leader, president, minister, counterpart} {if from|subj|by|poss: :actor} {weight 0.75}
verb propose, suggest, offer, float, advance: subj > with|obj.with|to|obj.to|comp.to|comp.with|between|obj.between {if obj|comp: draft, appoint, extend, sign, hold, talk, talks, meeting, summit, commission, dialogue, patrol, project, visit, cooperation, exchange, venture, partnership, negotiation, alliance, treaty,
  pact, ceasefire, truce, build, join, cooperate, help, mediate, host, meet, form, swap, conference, work, share, create, establish, send, provide} {unless subj: @worldly, study, report, poll, evidence, research} {unless that: :word} {unless this: propose and if obj: ceasefire} {weight 0.8} {cameo 036 if obj|comp: talk, talks, meeting, summit, dialogue, negotiation, meet, visit, conference}
verb table, put+forward, present, float, submit, outline, unveil, advance, send, offer, make, circulate: subj > to|obj.to|obj.for|for {if obj: plan, proposal, initiative, formula, offer, blueprint, roadmap, road_map, draft} {if obj|obj.mod|obj.for|any: peace, talk, ceasefire, truce, joint, settlement, end, unity,
  coalition, negotiation} {unless subj: @worldly} {weight 0.8}
noun proposal, offer, overture, initiative: by|from|subj|of|poss > to|for.with|for|with {if mod|for|of|to|comp|for.mod: cease, fire, agreement, treaty, pact, cooperation, trade, aid, help, summit, exchange, reform, autonomy, power-sharing, unity, sign, join, build, peace, ceasefire, cease-fire, truce, talk, talks,
  dialogue, mediation, mediate, negotiation, meeting} {unless mod: job, buyout} {unless subj|by|from: @worldly} {weight 0.8}
verb hammer+out, work+out, thrash+out, forge, cobble+together, finalise, finalize, negotiate, clinch, ink, iron+out, cement, hash+out + @pact : subj <> with|obj.with|between|obj.between {if with|obj.with|between|obj.between|subj: :actor} {unless subj|with|obj.with: @worldly} {weight 0.88}
verb seal, wrap+up, pull+off, nail+down + @pact: subj <> with|obj.with|between|obj.between {if with|obj.with|between|obj.between: :actor} {unless subj|with|obj.with: @worldly} {weight 0.88}
verb come: subj <> with {if to: term, agreement, understanding, arrangement, settlement} {unless subj|with: @worldly} {unless with: loss, death, grief, past, fact} {if with|subj: :actor} {weight 0.8}
verb settle, resolve, patch+up, iron+out, solve, mend, bury, bridge, narrow, overcome, heal: subj <> with|obj.with|between|obj.between {if obj: @dispute, hatchet, tie, relation, fence, gap} {if subj|with|obj.with|between: :actor} {unless subj|with: @worldly} {weight 0.05 if obj: tie, relation and unless this: mend,
  patch+up} {cameo 037} {weight 0.75}
verb find, reach, achieve, seek + common_ground, ground, consensus, compromise, accommodation, rapprochement, modus_vivendi, breakthrough, understanding: subj <> with|obj.with|between {if with|obj.with|between|subj: :actor} {unless subj|with: @worldly} {weight 0.05 if obj: ground and unless obj.mod: common} {unless
  mod: not} {weight 0.86}
verb win, secure, get, obtain, extract, receive, gain, wring, elicit: from|obj.from|of > subj {if obj: pledge, promise, assurance, assurances, commitment, guarantee, undertaking, consent} {if from|obj.from: :actor} {weight 0.75}
verb signal, express, voice, declare, indicate, show, reiterate, reaffirm, affirm, announce, state, underscore, renew, confirm + readiness, willingness, commitment, intention, desire, interest, wish, openness, eagerness, determination : subj >
  comp.to|comp.with|comp.obj|obj.comp.with|obj.comp.obj|obj.comp.to|to|with|obj.to|obj.in|in {governs intend} {only governing} {if any: cooperate, work, help, assist, talk, negotiate, meet, mediate, collaborate, strengthen, expand, deepen, join, dialogue, cooperation, develop, relation, ties, tie, improve, support}
  {weight 0.05 if obj: interest and if in: buy, purchase} {weight 0.82}
verb look+forward, look: subj > comp.with|to.with|comp.to|comp.obj {if mod|any: forward} {if comp|to: work, cooperate, cooperation, collaborate, strengthen, welcome, host, meet, meeting, visit, develop, engage, continue} {if comp.with|to.with|comp.obj|comp.to: :actor} {weight 0.65}
verb want, seek, wish, desire: subj > with|obj.with {if obj: tie, relation, cooperation, friendship, partnership, rapprochement} {if obj.mod|obj: close, good, strong, better, closer, stronger, normal, friendly, warm, improved, new} {if with|obj.with: :actor} {weight 0.72}
# The pact itself.
noun agreement, deal, accord, pact, compromise, settlement, truce, arrangement, understanding: between|subj|by|of|poss <> between|with {if between|with: :actor, government, union, opposition, rebel, prosecutor, party} {if between|subj|by|poss|with: :state, :group, :armed, :officeholder, government, union, rebel,
  opposition, :land} {unless mod: merger, takeover, license, licence, confidentiality, nondisclosure, purchase, contract, sponsorship, transfer, supply, distribution, film, book, record, endorsement, prenuptial, plea, distribution} {unless subj|with: @worldly} {unless subj: withdraw, withdrawal} {weight 0.62}
verb join, form, enter, build: subj <> with|obj.with|of|obj.of|into.with {if obj|into: coalition, alliance, government, bloc, unity_government} {if with|obj.with|into.with: :group, party, :actor} {unless subj|with|obj.with: @worldly} {unless any: trade, retail, airline} {cameo 030} {weight 0.72} {public}
verb agree: subj <> to.with|on|with {if to|on: fire} {if to.mod|on.mod: cease} {mode ceasefire type AGREE cameo 037} {weight 0.95}
verb agree: subj <> on|with {if on: coalition, commission, ceasefire, formula, border, date, agenda, plan, agreement, deal, principle, roadmap, withdrawal, exchange} {unless comp: :word} {unless subj: expert, doctor, scientist, analyst, economist, @worldly, people, everyone, critic, i} {weight 0.93}
verb allocate, earmark, set+aside, budget: subj > for|to|obj.for|obj.to {if obj: @aid_kind, million, billion, $, money} {if for|to|obj.for|obj.to: :state, :actor, refugee, victim, :land} {if subj: :state, :officeholder, government, parliament, union, :group, council} {cameo 033} {weight 0.75}
verb authorise, authorize, approve, endorse, back, mandate: subj > to|obj.to|in|obj.in|for|obj.for {if obj: deployment, dispatch, mission, force, peacekeeping, peacekeeper, troop, aid, loan, package, sending} {if to|obj.to|in|obj.in|for|obj.for: :state, :land} {if subj: :state, parliament, council, cabinet, government,
  union, senate, congress, :officeholder, :group, assembly} {weight 0.05 if obj: strike, airstrike, force and if any: airstrike, bomb, attack} {unless any: police, crackdown} {cameo 0334 if obj: peacekeeping, peacekeeper, mission} {weight 0.62}
verb say, nod: subj > to|obj.to {if obj: yes} {if to|obj.to: plan, proposal, talk, offer, deal, :actor} {weight 0.75}
verb hold+out, extend, offer, hold: subj > to|obj.to {if obj: olive_branch, branch, hand} {if obj.mod|obj.of|any: olive, friendship, reconciliation, cooperation, peace} {weight 0.82}
verb reach+out: subj > to {if to: :state, :group, :officeholder, :armed, rebel, opposition, rival, foe, counterpart} {unless to: voter, fan, family, :media, customer} {weight 0.6}
verb make + overture, overtures: subj > to|obj.to|toward|towards|obj.toward {if to|obj.to|toward|towards|obj.toward: :actor, rebel, opposition} {weight 0.82}
verb renew, reiterate, reaffirm, affirm, underline + commitment, pledge: subj > to.with|obj.to.with|to|obj.to|with|comp.with|comp.to {if to|obj.to|comp: peace, cooperation, partnership, alliance, dialogue, tie, relation, treaty, friendship, security, defence, defense, work, strengthen, help, defend, :state} {weight
  0.7}
adj welcome: in|to > subj {if subj: refugee, migrant, immigrant, exile, asylum-seeker} {weight 0.6}
