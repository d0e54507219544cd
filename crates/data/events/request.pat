kind request
means A side asks, urges, orders or demands that another do something.
code REQUEST/change 020

frame ask = subj > obj|to|on|of|from|comp.subj|iobj

verb urge, exhort, implore, beseech, beg, encourage, press, prod, lobby, petition: ask {governs appeal} {weight 0.9} {unless obj: button, ahead, charge}
verb ask: subj > obj|iobj|from|to {governs appeal} {weight 0.75} {unless obj: question} {unless comp: whether, how}
verb call: subj > on|upon|comp.subj|for.by|for.of|for.to|for.in|for {governs appeal} {weight 0.92} {if on|upon|for: :word} {unless any: phone, telephone}
  {type ACCUSE/disapprove cameo 113 if for: sanction, boycott, embargo}
verb appeal: subj > to|for.from|for.by|for.to|for.in|against {governs appeal} {weight 0.88} {unless against: ruling, verdict, conviction, sentence, decision}
verb seek, request, solicit: subj > from|obj.from|obj.of|of|with|by|in|obj.by|obj.poss {governs appeal} {weight 0.72} {cameo 023 mode assist if obj: @aid_kind} {cameo 1033 mode assist if obj: refuge, asylum} {unless comp: to} {cameo 026 mode meet if obj: @meeting}
verb ask, request, seek, appeal, plead: subj > obj|from|obj.from|to {cameo 023 mode assist} {if for|obj: @aid_kind} {weight 0.85} {cameo 0232 mode assist if any: @military_word} {cameo 0233 mode assist if any: @humanitarian_word} {cameo 0234 mode assist if any: peacekeeper, peacekeeping} {cameo 0231 mode assist if any: @economic_word}
verb want, wish, like, expect: subj > obj|comp.subj {governs appeal} {only governing} {weight 0.7}
verb want, need: subj > obj|comp.subj|obj.from {if comp|obj: :actor, replace, remove, resign, change, stop, release} {cameo 020} {weight 0.55}
verb demand, insist: subj > from|of|obj.from|obj.of|comp.subj|obj.by|obj.poss|on.by|to|on|obj|comp.obj {governs demand} {cameo 100} {weight 0.92}
verb order, instruct, command, direct, require, oblige, compel: subj > obj|comp.subj {governs demand} {cameo 100} {weight 0.7} {if comp: :word} {unless obj: food, meal}
verb tell, remind: subj > obj|iobj|comp.subj {governs demand} {cameo 100} {weight 0.7} {if comp.aux: must, should} {unless comp: :actor}
verb tell: subj > obj|iobj {governs demand} {cameo 100} {weight 0.7} {if comp.mod: not} {only governing}
verb tell, instruct, order: subj > obj|iobj|comp.subj {governs demand} {cameo 100} {weight 0.75} {if to: :word} {unless obj: food, meal, ambulance, dish, drink}
verb say, declare, announce, state, stress, add, reiterate, insist, argue, warn, note, conclude: subj > comp.subj|comp.obj|comp.by {governs demand} {cameo 100} {weight 0.82} {if comp.aux: must, should, ought} {unless comp: :person}
verb say, stress, insist, add, argue, declare: subj > comp.subj|comp.obj {governs demand} {cameo 100} {weight 0.72} {if comp: need, have, necessary, essential, responsible}  {if comp.comp: :word}
verb say: subj > comp.for|comp.subj.of|comp.subj {cameo 020} {weight 0.6} {if comp: need, necessary, essential} {if comp: need, necessary, essential}
verb push, lobby, pressure, press, campaign, plead: subj > obj|for.by|for.from|for|comp.subj|on {governs appeal} {weight 0.75} {unless obj: button} {cameo 1031 mode assist if any: debt}
verb pressure, press: subj > obj {governs demand} {cameo 100} {weight 0.75} {if comp: :word}
verb propose, suggest, recommend: subj > to|obj.to|obj.with|obj.between|comp.subj|obj {governs appeal} {weight 0.55} {cameo 026 mode meet if obj: @meeting}
verb write: subj > to {governs appeal} {only governing} {weight 0.7}
verb warn, remind: subj > obj|to {cameo 100 governs demand} {if comp.aux: must}
verb summon: subj > obj {cameo 100} {weight 0.55} {if obj: :person}
verb stress, underline, underscore, emphasize, emphasise: subj > obj.of|obj.for|obj.with {if obj: need, necessity, importance, obligation, urgency} {governs appeal} {weight 0.65}

noun appeal, plea, request, petition: subj|from|by|of > to|for.from {governs appeal} {weight 0.78}
noun call: subj|from|by > to|for.by|on|for.from {governs appeal} {if for: :word} {weight 0.75}
noun demand: subj|from|by|of > to|for.from|on|from {governs demand} {cameo 100} {weight 0.75}
noun reminder: subj > to|of {cameo 100}
noun order: subj > to {governs demand} {cameo 100} {weight 0.6} {only governing}
noun pressure: subj|from > on {cameo 100} {weight 0.6}
