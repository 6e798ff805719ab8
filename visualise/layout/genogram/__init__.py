"""Where everything of a genogram stands, in steps; each knows only what is above it.

program, polygon, twins              tools: a linear program, a border round rectangles, births
pairs, kin, model                    what a family is to a drawing, before and after
generations                          which row everybody is in
wishes, first_order, search, order   who stands before whom in a row
items, columns, labels, ports        where from left to right, and where lines arrive
channels, blocks, heights            the bands between the rows, and how high all lies
arches                               bonds that go over those who stand between
sheet, lines, couples, bonds, outlines   every line and every outline of a home
years                                where those of a couple are free of bonds
shift, proof                         all on the sheet, and looked at once more
placing                              the steps one after another
"""

from visualise.layout.genogram.placing import EmptyWords, place_genogram

__all__ = ["EmptyWords", "place_genogram"]
