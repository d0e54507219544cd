kind feast
means x
verb dine subj > with {weight 9} {unless any: @none}
