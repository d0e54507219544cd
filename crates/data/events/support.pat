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
