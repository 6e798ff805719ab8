"""Where everything of the network map stands, in steps; each knows only what is above it.

model             what goes in and what comes out
routes            ways for lines round what is not theirs
lines, legend     what runs between people, and what it means
home, seats       the household, and the chairs of every life area round it
ground            chairs, names of the areas and the spokes between them
placing           everybody on their chair
"""
