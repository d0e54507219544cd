kind concede
means A side gives way in words: promises to ease, to stop, to reform.
code CONCEDE 035

verb relent, back+down, give+in, capitulate, backtrack, cave: subj > to|to.of|to.from|to.by {weight 0.85} {cameo 083} {unless obj: :word} {unless any: @sport}
# "conceded that it was lost": what one owns to.
verb concede, accede, bow, acquiesce: subj > to|to.of|to.from|to.by|obj {weight 0.85} {cameo 083} {weight 0.05 if this: concede and if comp: :word} {unless obj: goal, point, run, result, election} {unless any: @sport} {unless subj: bond}
verb yield: subj > to|to.of|to.from|to.by|obj {weight 0.85} {cameo 083} {if to: :word} {unless obj: goal, point, run, result, election} {unless any: @sport} {unless subj: bond}
# "is willing to withdraw", "wants to leave": what one would give up oneself.
adj willing, ready, prepared: subj > comp.from|comp.to|comp.obj {governs intend} {only governing} {weight 0.8} {if comp: withdraw, pull, leave, return, release, free, lift, ease, surrender, disarm, dismantle, compromise, concede, yield, resign, relinquish}
verb want, wish, intend, plan, hope: subj > comp.from|comp.to {governs intend} {only governing} {weight 0.8} {if comp: withdraw, pull, retreat, disarm} {unless obj: :word}
# "submitted a proposal" gives way to nobody.
verb submit: subj > to|to.of|to.by {weight 0.75} {cameo 083} {if to: :word} {unless obj: :word} {unless aux: must, should}
verb accept, meet, grant, heed: subj > obj.of|obj.from|obj.by|obj.poss|from|of {if obj: demand, call, condition, plea} {cameo 083} {weight 0.85}
verb offer, make, announce + concession, amnesty, ceasefire, compromise: subj > to|with|obj.to|over {cameo 035} {weight 0.85}
verb postpone, delay, call+off, shelve, suspend: subj > in|obj.in|against|obj {if obj: demonstration, strike, protest, rally, execution} {cameo 082} {weight 0.75}
verb reverse, drop, abandon, withdraw, retract: subj > obj.of|obj.on|on|obj.by|obj {if obj: decision, plan, claim, demand, policy, objection, opposition, threat, position} {cameo 083} {weight 0.7}
verb approve, grant, allow: subj > obj.from|obj.by|obj.of|from|obj.poss {if obj: request} {cameo 080} {weight 0.7}
noun concession: subj|from|by > to {cameo 035} {weight 0.6}
