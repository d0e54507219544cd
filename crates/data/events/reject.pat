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
