def slots = 0..16

assert slots.size() <= 16 : 'an XC chassis has 16 slots'
