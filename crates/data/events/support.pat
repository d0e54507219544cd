kind support
means A side backs, praises, recognises, apologises to or signs with another.
code SUPPORT 051

verb praise, commend, laud, hail, applaud, salute, welcome, compliment, congratulate, thank, honor, honour, extol, cheer: subj > obj|obj.of|obj.by|for.of|for {weight 0.9} {weight 0.05 if this: welcome and if obj: attention, chance, opportunity, competition, challenge, scrutiny, debate, question, sight, rain, relief, distraction, publicity} {unless obj: cab, taxi, guest, visitor} {weight 0.05 if this: honor, honour and if obj: commitment, agreement, deal, pledge, promise, obligation, treaty, truce, request, debt, wish, contract, ceasefire, accord, pact, term, vow, sanction, boycott, curfew} {cameo 043 type CONSULT/visit if obj: delegation}
verb support, back, endorse, uphold, champion, favor, favour, advocate: subj > obj|obj.of|obj.by|in {weight 0.88} {cameo 051} {unless any: @sport, child} {unless comp: win, lose, prevail, carry, become} {unless mod: off, away, down, out, up} {unless subj: %, percent, pct, respondent, voter, plurality, data, evidence, finding, result, research, study, figure, number, theory, fact, observation} {cameo 032 type AGREE if aux: will, would}
verb defend: subj > obj|obj.of {cameo 052} {if obj|against: :word} {weight 0.82} {unless obj: title, goal, champion, border, borders, frontier, coast, homeland, dissertation, thesis, itself, himself, herself, themselves, lawsuit, city, town, territory, position} {unless any: @sport}
verb offer, mount, give, make + defense, defence: subj > obj.of|of {cameo 052} {weight 0.8} {if obj.of|of: :word}
verb stand+by, side: subj > with|by {cameo 052} {weight 0.75}
verb express, voice, reaffirm, reiterate, offer, pledge, extend, show, lend, declare, give + endorsement, blessing, nod, applause, ovation, support, solidarity, sympathy, condolence, backing, confidence, gratitude, appreciation, commitment, satisfaction, respect, admiration, thanks: subj > for|obj.for|obj.to|to|with|obj.with|in|obj.in|over {weight 0.88} {weight 0.05 if obj: confidence, satisfaction and if obj.comp: :word} {unless subj: poll, survey, study, figure, number, result, data, report}
verb describe, call, label, portray, hail, characterize, characterise, dub: subj > obj|comp.subj {if as|comp: hero, heroine, patriot, martyr, saint, genius, statesman, peacemaker, visionary, inspiration, man_of_peace, man_of_honor, great_man} {unless any: not, never, so-called} {weight 0.85}
verb announce, state, signal, declare, confirm, repeat, affirm, throw + support, backing, endorsement, solidarity: subj > obj.for|for|obj.to|to|behind|obj.of {unless obj.mod: financial, economic, military, humanitarian, material, logistical, aid, budget, air} {weight 0.88}
verb recognize, recognise, acknowledge: subj > obj|obj.of|obj.poss {cameo 054} {weight 0.75} {if obj: :state, independence, government, president, sovereignty, republic, statehood, leader, :actor}
verb establish, restore, upgrade, resume, normalize, normalise, forge, open + tie, relation, relationship, embassy, link, consulate: subj <> with|between|obj.with|obj.between|in|obj.in|to {cameo 054} {weight 0.9} {cameo 050 if this: upgrade}
verb improve, strengthen, deepen, enhance, bolster, cement, boost, mend, expand, develop + tie, relation, relationship, partnership, friendship, bond, link: subj <> with|between|obj.with|obj.between {cameo 050} {weight 0.82}
verb apologize, apologise: subj > to|for.of|for.to|over {cameo 055} {weight 0.95} {unless to: nobody, no_one}
verb forgive, pardon: subj > obj {cameo 056} {weight 0.8} {type RETREAT/release cameo 0841 if this: pardon}
verb sign, ratify, initial, finalize, finalise, conclude, seal + @good, communique, peace: subj <> with|obj.with|between|obj.between|to {cameo 057} {weight 0.92} {weight 0.05 if this: seal and unless with|between|obj.with|obj.between: :word} {unless obj: :person}
verb ratify: subj <> obj.with|obj {cameo 057}
verb appreciate, value: subj > obj|obj.of|obj.by {weight 0.7}
verb admire, respect: subj > obj {weight 0.5} {if obj: :actor} {unless subj: people, voter, russians, americans, majority, percent, public, half, most, many}
verb approve: subj > obj|obj.of|obj.by {weight 0.55} {unless obj: budget}
verb agree: subj <> with {cameo 019 type SUPPORT} {weight 0.6} {if with: :actor} {unless any: @good, to} {unless mod: not, never} {unless aux: do}
verb campaign, rally, mobilize, mobilise, drum+up: subj > for|for.of|of {cameo 053} {weight 0.6} {if for: :actor, support}
verb back, support: subj > obj {cameo 051} {if obj: rebel, opposition, candidate, bid, effort, resolution, plan, proposal, initiative, call, demand, claim, right} {weight 0.9}
noun support, backing, endorsement: subj|from|of|by! > for|to|of {weight 0.6} {if for|to: :word} {unless mod: life, air} {unless subj: poll, survey, study, figure, number, result, data, report}
noun praise, tribute, congratulation, condolence, gratitude, appreciation: subj|from > for|to|of {weight 0.7}
noun apology: subj|from|by > to {cameo 055} {weight 0.8}
noun recognition: subj|by > of {cameo 054} {weight 0.65}
noun signing, ratification: by|subj|between <> with|between|of.with|of.between {cameo 057} {weight 0.75}

code SUPPORT 051

list acclaim = praise, accolade, compliment, plaudit, adulation, kudos, acclaim, applause
list wellwish = condolence, condolences, congratulation, congratulations, felicitation, sympathy, commiseration, greeting, greetings, gratitude, thanks, solidarity, regard, best_wish, good_wish
list kinship = tie, ties, relation, relations, relationship, friendship, bond, diplomatic_link
list cause = resolution, plan, proposal, bid, call, demand, claim, initiative, candidacy, candidate, motion, bill, stance, position, appeal, cause, membership, nomination, request, entry, accession, campaign
list material = financial, economic, military, humanitarian, material, logistical, aid, budget, air, monetary, technical, logistic, life
list fine = great, good, strong, brave, courageous, true, wonderful, brilliant, outstanding, exceptional, remarkable, terrific, fantastic, capable, honorable, honourable, trusted, loyal, reliable, dear, close, excellent, tremendous, effective, decent, principled, historic, responsible, important

verb rally, coalesce, unite, line+up, swing, stand, close_rank, close+rank: subj > behind|around|round {weight 0.75} {if behind|around|round: :actor} {unless any: @streets, podium, ceremony, stage, car, camera, @sport} {weight 0.6 if this: stand}
verb throw, put, lend, swing + weight, clout, muscle, heft: subj > behind|obj.behind|to|obj.to {weight 0.9} {if behind|obj.behind|to|obj.to: :actor}
verb come+out, come, speak, speak+out, argue, lobby, write, rise, turn+out, plead, weigh+in: subj > in.of|of {if in: support, favor, favour, defense, defence, solidarity} {weight 0.9}
verb be: subj > in.of|of {if in: favor, favour} {weight 0.8}
verb stand+up, stick+up, vouch, stump, speak+up, canvass, go_to_bat: subj > for|for.of {if for: :actor} {weight 0.8} {cameo 052 if this: vouch, stand, stick}
verb heap, lavish, pour, pile, shower, rain, bestow, offer, have, sing, reserve + @acclaim: subj > on|upon|obj.on|for|obj.for|obj.of|to|obj.to {weight 0.9} {if on|upon|obj.on|for|obj.for|obj.of|to|obj.to: :word}
verb shower: subj > obj {if with: @acclaim} {weight 0.85}
verb rave, gush: subj > about|over {if about|over: :actor} {weight 0.8}
verb speak, talk: subj > of|about {if mod: highly, warmly, approvingly, admiringly, glowingly} {weight 0.85}
verb pay + respect, homage: subj > to|obj.to {if to|obj.to: :actor} {weight 0.85}
verb send, convey, extend, transmit, relay, express, forward, offer, pass+on, deliver, present + @wellwish: subj > to|obj.to|iobj {weight 0.95} {if to|obj.to|iobj: :word}
verb wish: subj > iobj|obj {if obj|iobj: success, luck, well, recovery} {weight 0.5} {if iobj|obj: :actor}
verb give, accord, grant + go-ahead, approval, nod, assent, imprimatur, standing_ovation, ovation: subj > to|iobj|obj.to|obj.for|for {weight 0.85} {if to|iobj|obj.to|obj.for|for: :word}
verb give: subj > to|iobj|obj.to|obj.for|for {if obj: light and if obj.mod: green} {weight 0.85}
verb decorate: subj > obj {if with|for: medal, order, honor, honour, bravery, cross, star, award, service} {weight 0.85}
verb award, present, confer, bestow, pin + medal, order, honor, honour, decoration, knighthood, title, medallion, cross, star: subj > on|upon|obj.on|to|iobj|obj.to|obj {if on|upon|to|iobj|obj.on|obj.to|obj: :actor} {weight 0.8} {unless any: olympic, tournament, championship, match, athlete, race, contract}
verb tout, knight, beatify, canonize, canonise, felicitate, acclaim, lionize, lionise, glorify, eulogize, eulogise, idolize, idolise, revere, venerate, cheer+on, flatter, felicitate, fete, toast, memorialize, memorialise: subj > obj|obj.of|obj.by {if obj: :actor, :person, :officeholder, role, effort, decision, courage}
  {weight 0.8}
verb celebrate: subj > obj.of|obj.by|obj.poss {if obj: victory, win, triumph, election, success, achievement, courage, release, bravery} {weight 0.6} {unless obj.poss: its, his, her, their, it, he, she, they} {unless any: @sport}
verb call, describe, portray, hail, characterize, characterise, see, regard, praise: subj > obj|comp.subj|comp {if as|comp: :word} {if as.mod|comp.mod: @fine} {if as|comp: leader, man, woman, friend, partner, ally, president, statesman, politician, person, minister, senator, governor, candidate, fighter, patriot,
  neighbor, neighbour, brother, lady, guy, negotiator, public_servant, choice, job, nominee} {weight 0.8} {if any: :actor} {unless any: not, never, once, supposedly}
verb call, describe, hail, praise, term, deem: subj > obj.of|obj.by|obj.poss|obj.from|obj.in|obj {if as|comp: milestone, breakthrough, success, triumph, step_forward, courageous, brave, wise, constructive, encouraging, positive, welcome, bold, important_step, great_step, good_step, step} {weight 0.7} {unless any: not,
  never, attack, negative, wrong, backward, back}
verb credit: subj > obj {if with|for: :word} {if obj: :actor} {weight 0.75} {unless any: account, card, refund}
verb win, draw, earn, garner, gain, attract, get, receive, secure, pick+up, land, score, collect, enjoy, command, have, obtain, find, lack + support, endorsement, praise, backing, applause, acclaim, approval, blessing, recognition, plaudit, accolade, condolence, apology, gratitude:
  obj.from|from|obj.of|obj.by|by|of|obj.poss > subj {weight 0.75} {if obj.from|from|obj.of|obj.by|by|obj.poss: :actor} {unless obj.poss: its, their, his, her, it, they} {unless obj.mod: @material} {unless obj.of|obj.from|from: percent, %, voter, respondent, majority, pct, half, third, quarter} {cameo 054 if obj:
  recognition} {cameo 055 if obj: apology}
verb nominate, renominate, re-nominate: subj > obj {if obj: :person, :officeholder} {if for|as|any: president, presidency, candidate, nominee, nomination, prize, award, standard-bearer} {weight 0.55} {unless any: oscar, grammy, emmy, film}
verb pick, choose, select, anoint, adopt, name: subj > obj {if as|comp: nominee, candidate, running_mate, standard-bearer, flagbearer, flag-bearer, successor} {if obj: :person, :officeholder} {weight 0.55}
verb reappoint, re-appoint, re-elect, reelect: subj > obj {if obj: :officeholder, :person, minister, premier} {weight 0.6} {if subj: :word}
verb recommend: subj > obj {if for|as: post, job, position, nomination, promotion, prize, award, office, role, candidate} {if obj: :person} {weight 0.7}
noun supporter, backer, admirer, booster, cheerleader, apologist: subj! > of|for {if of|for: :actor} {weight 0.65} {unless any: @sport}
verb hold, host, throw, headline, attend, organize, organise, stage, give + fundraiser, fund-raiser, fundraising_dinner: subj > for|obj.for {cameo 053} {weight 0.85} {if for|obj.for: :actor}
verb campaign, lobby, intervene, intercede, plead, appeal, stump, canvass, advocate: subj > on.of|of {if on: behalf} {cameo 053} {weight 0.8}
verb stump, canvass, electioneer, barnstorm, phone-bank: subj > for|with {cameo 053} {weight 0.75} {if for|with: :actor}

verb vote: subj > for {if for: :person, :officeholder} {weight 0.55} {unless subj: they, it, we, you, state, county, district} {unless aux: can, could, must, may, might} {unless mod: not}
verb vote: subj > in.of|for.by|for.poss|for.from {if in|for: favor, favour, @cause} {weight 0.75} {if in.of|for.by|for.poss|for.from: :actor}
verb agree: subj > with {if with: :person} {unless any: @good, to} {unless on|over|comp: :word} {weight 0.92} {unless mod: not, never} {unless aux: do}
verb come, rush, leap, jump, spring, fly + defense, defence: subj > to.of|to.poss {cameo 052} {if to: defense, defence} {weight 0.85} {if to.of|to.poss: :word}
verb come, rush, leap, jump, spring: subj > to.of|to.poss {cameo 052} {if to: defense, defence} {weight 0.85}
verb stand: subj > in.with|to.with|with|alongside|by {if with|in.with|to.with|alongside: :actor} {weight 0.6} {unless any: @streets, podium, stage, trial} {weight 0.85 if in|any: solidarity, shoulder, firmly}
verb justify, excuse, condone, rationalize, rationalise, whitewash, legitimize, legitimise, legitimate: subj > obj.by|obj.of|obj.poss|obj {cameo 052} {weight 0.75} {if obj.by|obj.of|obj.poss|obj: :actor} {unless obj.poss: its, his, her, their, it, he, she, they} {unless obj: cost, expense, price, decision}
verb shield: subj > obj {cameo 052} {if from: criticism, scrutiny, pressure, condemnation, prosecution, sanction, justice, accountability} {weight 0.75}
verb respect: subj > obj.of|obj.poss {if obj: sovereignty, independence, integrity, territorial_integrity, choice, decision, neutrality, will} {weight 0.6} {unless aux: must, should}
verb ease, defuse, reduce, lower, calm, cool, thaw, lessen + tension, strain, hostility, friction: subj <> with|between|obj.with|obj.between {cameo 050} {weight 0.75} {if with|between|obj.with|obj.between: :actor}
verb reconcile, make+up: subj <> with {cameo 050} {weight 0.8} {if with: :actor} {unless obj: :word}
verb mend, patch+up, build, repair + fence, bridge, rift: subj <> with|between|obj.with|obj.between|to {cameo 050} {weight 0.8} {if with|between|obj.with|obj.between: :actor} {unless any: river, road, rail, railway, concrete}
verb bury, make + hatchet, peace: subj <> with|obj.with {cameo 050} {weight 0.8} {if with|obj.with: :actor}
verb reset, renew, rebuild, repair, re-establish, reestablish, revive, rekindle, thaw, warm, consolidate, solidify, reinforce, foster, elevate, cultivate, nurture, advance, formalize, formalise, intensify, broaden, widen, smooth, patch+up, restore, normalise, normalize + @kinship: subj <>
  with|between|obj.with|obj.between|to|of.between {cameo 050} {weight 0.82} {if with|between|obj.with|obj.between|to: :actor} {cameo 054 if obj.mod: diplomatic}
verb restore, resume, renew, re-establish, reestablish, normalize, normalise, establish + @kinship: subj <> subj {cameo 054} {if obj.mod: diplomatic} {weight 0.5} {unless with|between|obj.with|obj.between: :word}
noun normalization, normalisation, restoration, resumption, re-establishment, reestablishment, improvement, strengthening, renewal, thaw, warming: subj|by|of.between|in.between <> of.with|of.between|in.between|in.with {if of|in: @kinship} {cameo 050} {weight 0.7}
noun rapprochement, detente, détente, reconciliation: between|subj! <> with|between {cameo 050} {weight 0.7} {if with|between: :actor}
verb pursue, seek, begin, start, attempt, achieve, favor, favour + rapprochement, detente, détente, reconciliation: subj <> with|obj.with {cameo 050} {weight 0.8} {if with|obj.with: :actor}
noun friendship: between|subj <> with|between {cameo 050} {weight 0.55} {if with|between: :actor}
verb reopen, re-open: subj > in|to|obj.in|obj.to {if obj: embassy, consulate, diplomatic_mission} {cameo 054} {weight 0.95}
verb return, send+back, reinstate, restore, exchange, swap + ambassador: subj > to|with|obj.to|obj.with {cameo 054} {weight 0.9}
verb accept, receive + credential, credentials: subj > obj.of|from|obj.from|of {cameo 050} {weight 0.92}
verb present, hand+over, submit + credential, credentials: subj > to|obj.to {cameo 050} {weight 0.85}
verb express, voice, convey, offer, extend + regret, regrets, remorse, sorrow, contrition: subj > to|obj.to! {cameo 055} {weight 0.95} {if to|obj.to: :actor}
adj sorry: subj > to {cameo 055} {weight 0.85} {if to: :actor}
verb make + amends, amend: subj > to|with|obj.to {cameo 055} {weight 0.8} {if to|with|obj.to: :actor}
verb atone: subj > for|for.of|to {cameo 055} {weight 0.75}
verb ask, beg, seek, plead, request + forgiveness: subj > of|from|obj.of|obj.from|iobj {cameo 055} {weight 0.9}
verb ask, beg, plead: subj > for.from|for.of|obj {if for: forgiveness} {cameo 055} {weight 0.9}
verb offer, give, owe, issue, tender + apology: subj > iobj|to|obj.to! {cameo 055} {weight 0.9} {weight 0.05 if this: owe}
verb grant, extend, accord, give, offer + recognition: subj > to|obj.to|iobj|obj.of {cameo 054} {weight 0.9} {if to|obj.to|iobj|obj.of: :actor}
verb enter: subj <> into.with|into.between|with {if into: @good, alliance, partnership, union} {cameo 057} {weight 0.85}
verb ink, pen, countersign, co-sign, cosign + @good: subj <> with|obj.with|between|obj.between|to {cameo 057} {weight 0.85}
verb put, affix, append + signature: subj <> to.with|to.between {cameo 057} {weight 0.8}
verb join, sign+up, sign+on, accede: subj > to.with|to.by|obj.with|obj.by|with {if to|obj: treaty, pact, convention, protocol, accord} {cameo 057} {weight 0.9}
verb form, forge, create, build, strike, make, cement, seal, enter + alliance, coalition, axis: subj <> with|obj.with|between|obj.between {cameo 050} {weight 0.8} {if with|obj.with|between|obj.between: :actor}
verb ally, align: subj <> with {cameo 050} {if obj: itself, himself, herself, themselves, themself, oneself} {weight 0.8} {if with: :actor}
verb take: subj > obj.poss|obj.of|with|obj.with {if obj: side, sides} {weight 0.75} {if obj.poss|obj.of|with|obj.with: :actor}
verb sponsor, co-sponsor, cosponsor, second, echo, table: subj > obj.by|obj.of|obj.poss|obj.from|by {if obj: @cause} {if obj.by|obj.of|obj.poss|obj.from|by: :actor} {weight 0.7} {unless obj.poss: its, his, her, their, it, he, she, they}
adj supportive, appreciative, respectful: subj > of|to {weight 0.8} {if of|to: :actor, @cause, decision, effort}
adj grateful, thankful, indebted: subj > to {weight 0.85} {if to: :actor}
adj sympathetic: subj > to|toward|towards {weight 0.65} {if to|toward|towards: :actor, @cause}
adj full: subj > of.for {if of: praise, admiration, gratitude} {weight 0.85}
verb sympathize, sympathise, commiserate, empathize, empathise, grieve, mourn: subj > with {if with: :actor} {weight 0.8}
verb reassure: subj > obj {if obj: :actor} {unless obj: investor, market, voter, public, customer, consumer, itself, himself, herself, themselves} {weight 0.6}
verb assure: subj > obj|iobj {if of|comp|obj: support, backing, solidarity, commitment, friendship, help, stand, protection, back} {weight 0.7}
verb rule, find, decide, vote: subj > in.of|of {if in: favor, favour} {weight 0.75} {if subj: court, judge, tribunal, panel, jury, arbitrator, :court}
verb confirm: subj > obj {if subj: senate, parliament, assembly, lawmaker, legislature, committee, senator, congress} {weight 0.75} {if obj: :person, nominee, judge, ambassador, cabinet, minister, appointment, nomination}
verb give, pass, hand + vote: subj > iobj|to|obj.to|obj.in|obj.of.in|in {if obj.of|any: confidence} {weight 0.85} {unless any: no, no-confidence, motion}
verb express, voice, reiterate, reaffirm, have, declare, place + trust, faith, esteem, pride, goodwill, high_regard: subj > in|obj.in|for|obj.for|to|obj.to {if in|obj.in|for|obj.for|to|obj.to: :actor} {weight 0.8} {weight 0.6 if this: have, place}
verb embrace: subj > obj {if obj: :person, :officeholder, @cause} {weight 0.55}
verb pledge, swear, declare, proclaim, reaffirm, vow + allegiance, loyalty, fealty: subj > to|obj.to {weight 0.9} {if to|obj.to: :actor} {unless any: flag}
verb cozy+up, cosy+up, warm+up, warm, suck+up: subj > to {cameo 050} {if to: :actor} {weight 0.7}
verb bless: subj > obj|obj.of|obj.by {weight 0.6} {if obj: :actor, @cause, @good}
verb tip, doff, take+off + hat, cap: subj > to|obj.to {weight 0.7} {if to|obj.to: :actor}
verb hold+up, cite, single+out: subj > obj {if as|for: model, example, praise, inspiration} {weight 0.7}
noun endorsement, embrace, approval, ratification: subj|by|from! > of {if of: :word} {weight 0.7} {cameo 057 if this: ratification}
noun condolence, commiseration, congratulation, congratulations, condolences, felicitation, greeting, gratitude, backing, blessing: subj|from|by > to {if to: :actor} {weight 0.95}
noun recognition: subj|from|by > to {if to: :actor} {cameo 054} {weight 0.95}
noun favor, favour: subj! > of.poss|of.by|of {if aux: be, remain} {if of.poss|of.by|of: :actor} {weight 0.65}
noun solidarity: subj|from > with|to {if with|to: :actor} {weight 0.65}
noun admiration, sympathy, respect: subj|from > for|to {if for|to: :actor} {weight 0.55}
noun defense, defence: subj|by! > of {if of: :person, :officeholder, decision, policy, record, handling} {cameo 052} {weight 0.55} {unless any: @troops, city, town}

verb build, forge, develop, seek + friendship: subj <> with|obj.with {cameo 050} {weight 0.75}
verb get: subj > behind {if behind: :person, :officeholder, @cause} {weight 0.65}
verb give + shout-out, shoutout, shout_out, thumbs-up, thumb: subj > to|iobj|obj.to|obj.for {weight 0.8} {if to|iobj|obj.to|obj.for: :actor}
verb have, offer, find + word: subj > for|obj.for|to|obj.to|about|obj.about {if obj.mod: kind, warm, nice, glowing, good} {weight 0.8} {if for|obj.for|to|obj.to|about|obj.about: :actor}
noun surrogate: subj! > for|of {weight 0.6} {if for|of: :person, :officeholder, campaign}
noun backing, blessing: subj|from|by! > for|of {weight 0.7} {if for|of: :word} {unless mod: @material}
verb express, voice, reaffirm, reiterate, announce, declare, signal, indicate, confirm, repeat, state, affirm + support, endorsement, backing, admiration, approval: subj > obj.of|of {if obj.of|of: :actor} {weight 0.95} {unless obj.mod: @material}
verb express, convey, voice, offer + condolence, sympathy: subj > to {if to: :actor} {weight 0.95}
verb close + rank: subj > behind|around|with|obj.behind|obj.around {weight 0.8} {if behind|around|with|obj.behind|obj.around: :actor}
list ballot = candidate, nominee, nomination, primary, presidential, president, presidency, senate, senator, governor, mayor, republican, democrat, democratic, election, caucus, campaign, congress, congressman, congresswoman, running_mate, ballot, ticket, delegate, gubernatorial, mayoral
verb endorse, nominate, renominate: subj > obj {public} {if obj: :person} {if any: @ballot} {weight 0.95} {unless any: @sport, film, oscar, product, brand}
verb back, support: subj > obj {public} {if obj: :person} {if any: @ballot} {if subj: :person} {weight 0.93} {unless any: @sport, product} {unless mod: off, away, down, out, up}
noun supporter, backer, surrogate: subj! > of|for {public} {if of|for: :person} {if any: @ballot} {weight 0.7} {unless any: @sport}
verb stump, campaign, canvass: subj > for|on.of {public} {if for|on.of: :person} {if any: @ballot} {cameo 053} {weight 0.75}
verb hold, host, throw, headline, organize, organise + fundraiser, fund-raiser: subj > for|obj.for {public} {if for|obj.for: :person} {cameo 053} {weight 0.85}
