# Two dine.
kind feast
means Two dine, or one gives a dinner for another.
code CONSULT 042

list table = table, dinner, banquet, state_dinner,
  lunch
frame usual = subj > with|obj.with|obj
verb dine, sit+down, host: subj > with|for|obj {weight 0.8} {unless any: @sport} {if obj: @table, :actor}
verb give, hold + @table: usual {mode visit cameo 043 if any: visit} {weight 0.7}
noun banquet, @meeting: of|by > with|for {weight 0.6} {if any: :military}
adj hosted: subj > by {type AID cameo 070}
