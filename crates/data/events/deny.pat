kind deny
means A side denies what was said of it.
code - 016

verb deny, refute, rebut, disavow, disclaim: subj > obj.of|obj.by|obj.poss|obj.from {weight 0.8} {unless obj: visa, access, entry, bail, request, permission, permit, asylum, aid, right, allocation, service, citizenship, permit, scheme, relief, supply, food, care, treatment, benefit, funding, chance, opportunity, climate, climate_change, science} {unless iobj: :word}
noun denial: subj|by|from|poss > of {weight 0.5}
