kind agree
means A side agrees, offers, promises or intends to cooperate.
code AGREE 030

frame promised = subj > with|to|obj.to|comp.to|comp.obj|comp.with|obj.with|iobj|comp.in|comp.for

verb agree, consent: subj > with|comp.to|comp.obj|comp.with|comp.by|comp.in|to.by|to.with|on.with|on {governs intend} {weight 0.9} {weight 0.05 if subj: i and if comp.aux: should, must, be, can, could} {unless comp.aux: have, do} {unless obj: @good, consensus, ceasefire, truce, compromise}
verb promise, pledge, vow, undertake, commit, swear, guarantee: promised {governs intend} {weight 0.88} {unless obj: allegiance, veto, delegate, @misdeed} {unless any: guilty} {unless comp: compete, run, win, debut, campaign} {cameo 033 if obj: @aid_kind, million, billion} {cameo 0331 if any: million, billion, loan}
verb vow, pledge, promise, swear: subj > comp.obj.of|comp.obj.poss|comp.obj|comp.to {if comp: block, oppose, veto, filibuster, resist, repeal, overturn, scrap, undo, kill, derail} {if comp.obj|comp.to: nominee, nomination, bill, law, act, legislation, plan, deal, order, appointment, confirmation, agreement, treaty, pact, measure, rule, policy, proposal, merger, resolution, sale, project, pipeline, effort, attempt, budget} {type REJECT cameo 120} {weight 0.95}
verb offer, volunteer: promised {governs intend} {weight 0.85} {unless obj: explanation, glimpse, discount, insight, apology, condolence, path, way, look, lesson, detail, view, answer, alternative, criticism, praise, word, comment, prayer, thanks, clue, hope, perspective, sense, prospect, comfort, evidence, choice, option, product, advice, endorsement, congratulation, sympathy, example, reason, excuse, chance, hint, rebuttal, critique, assessment, summary, opinion, guess, estimate, suggestion, tip, idea, preview, testimony, encouragement, address, speech, remark, theory, version, contrast, vision, defense, defence, glimmer, lesson, detail, specific} {cameo 033 if obj: @aid_kind, million, billion} {cameo 0332 if obj: @troops, @military_word} {cameo 036 if obj: @meeting}
verb plan, intend, prepare, aim, expect, schedule, propose, set, be, mean, hope: promised {governs intend} {only governing} {weight 0.72} {unless comp: require, mean, need} {unless any: @sport}
# "decide who will govern", "decided that it must": what is found out or ruled is no intention.
verb decide: promised {governs intend} {only governing} {weight 0.72} {unless comp: require, mean, need} {unless any: @sport} {unless comp.aux: will, would, can, could, may, might, should, must, have, be, do}
verb announce, say, declare, tell, reveal, confirm: comp.subj|subj > comp.obj|comp.to|comp.with|obj.to|obj.for|obj.with|comp.in|iobj {governs intend} {only governing} {weight 0.72} {if comp.aux: will, would, shall}
# "wants to help Yemen": what one wants to do oneself.
verb want, like: subj > comp.obj|comp.with|comp.to {governs intend} {only governing} {weight 0.7} {if comp: help, assist, cooperate, contribute} {unless obj: :word}
verb announce, unveil: subj > obj.to|obj.for|to|for|in|obj.in {governs intend} {if obj: @aid_kind, plan, million, billion, package} {cameo 033} {weight 0.75} {weight 0.05 if obj: support and unless obj.mod: financial, economic, military, humanitarian, material, logistical, aid, budget, air}
verb will: promised {governs intend} {only governing}
verb approve, back, accept, endorse: subj > obj.by|obj.from|obj.of|obj.poss|of|obj.to|obj.for|for|obj {weight 0.5} {if obj: plan, proposal, request, bid, offer, formula, package, invitation, deal}
verb accept: subj > obj.of|obj.by|obj.from|obj.poss|from|by {weight 0.75} {cameo 030} {unless obj: gift, ticket, letter, nomination, truth, idea, notion, science, evidence, award, prize, job, fact, blame, responsibility, result, defeat, donation, money, bribe, payment, card, application, post, position, role, argument, reality, premise, fate, delivery, credit, challenge, $, dollar, million, contribution, check, cash, fund, gift} {unless mod: not, never} {unless aux: can, could} {unless comp: :word} {cameo 036 if obj: invitation} {cameo 038 if obj: mediation, mediator} {cameo 037 if obj: formula, plan, proposal}
verb cut + deal, pact, bargain, compromise: subj <> obj.with|with|obj.between|between {weight 0.86}
verb reach, strike, conclude, clinch, agree, secure, finalize, finalise + @good, consensus, ceasefire, truce, compromise: subj <> with|obj.with|between|obj.between|obj.by|obj {weight 0.86} {cameo 057 type SUPPORT if any: peace}
verb allow, permit, let: subj > obj|comp.subj|obj.poss {cameo 0355 type CONCEDE} {if aux: will, would} {weight 0.7}
verb look: subj > to|with {if to: expand, strengthen, deepen} {weight 0.5}
verb seek, hope, want: subj <> with|comp.with|obj.with {if comp|obj: strengthen, deepen, expand, boost, improve, cooperation, enhance, partnership, develop, tie} {cameo 031} {weight 0.65}
adj ready, prepared, willing, eager, set, poised, slated, tipped, due, keen: promised {governs intend} {weight 0.75} {unless subj: weapon, missile, plan} {only governing}
# "is open to talks", while "opened up about it" promises nothing.
adj open: subj > comp.to|comp.obj|comp.with|comp.in|to.with|to {weight 0.6} {governs intend} {if aux: be, remain, stay} {if comp|to: :word}
adj ready, prepared, willing: subj > comp.to|comp.obj|comp.with|comp.in|to.with|to {weight 0.6} {governs intend} {if comp|to: :word} {unless comp: ignore, deal, face, handle, overlook, admit, believe, vote, bet, move, go, be, start, win, die, lead, learn, leave, face, run, serve, concede, govern, begin, fight, believe, vote, defend, handle, do, walk, pay, bet, admit, say, listen, put} {cameo 030} {cameo 036 if any: @meeting, meet} {cameo 0334 if any: peacekeeper, peacekeeping} {cameo 033 if comp: send, contribute, provide, give, help}
noun offer, promise, pledge, commitment, readiness, willingness, plan, intention, vow: subj|from|by|of > to|comp.to|comp.obj|comp.with|comp.in {governs intend} {only governing} {weight 0.7}
noun readiness, willingness: subj|of > to|comp.with|comp.obj|comp.to|for {weight 0.75} {governs intend} {if comp|for: :word} {cameo 030} {cameo 036 if comp|for: meet, talk, negotiate, @meeting}
noun pledge, promise, offer: subj|from|by > to|for|of {cameo 033} {if of|for: @aid_kind, million, billion} {weight 0.7}
noun preparation: for <> for.between|for.with {weight 0.4} {if for: summit, visit, @meeting} {cameo 036}
