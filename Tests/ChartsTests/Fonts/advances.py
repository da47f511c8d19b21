"""Writes the advance tables of Sources/Charts/Layout/AdvanceTable.swift.

    python3 advances.py REGULAR.ttf,REGULAR.ttf,... BOLD.ttf,... > AdvanceTable.swift

Needs fontTools. For every character the largest advance of all fonts that have it, in 1/1000 em:
text that fits by these numbers fits in any of them. The committed table was made from Inter 4,
DejaVu Sans 2.37, Liberation Sans 2.1, Noto Sans, Noto Sans Devanagari and Noto Sans Arabic
(regular and bold) as Debian 13 packages them.
"""
import sys
from textwrap import wrap
from fontTools.ttLib import TTFont

BLOCKS = [(0x20, 0x17F), (0x370, 0x3FF), (0x400, 0x4FF), (0x600, 0x6FF), (0x900, 0x97F), (0x2010, 0x204F), (0x20A0, 0x20BF)]


def advances(paths):
    fonts = []
    for path in paths.split(','):
        font = TTFont(path)
        fonts.append((font.getBestCmap(), font['hmtx'].metrics, font['head'].unitsPerEm))
    def of(code):
        found = [round(m[c[code]][0] * 1000 / upem + .49) for c, m, upem in fonts if code in c]
        return max(found) if found else 700
    return {block: [of(code) for code in range(block[0], block[1] + 1)] for block in BLOCKS}


regular, bold = advances(sys.argv[1]), advances(sys.argv[2])
print('/// Advances of characters in thousandths of an em: the widest of the fonts a reader may get.\n///')
print('/// Made by `Tests/ChartsTests/Fonts/advances.py`; the fonts are named there.')
print('enum AdvanceTable {\n  struct Block {\n    var first: UInt32\n    var regular: [UInt16]\n    var bold: [UInt16]\n  }\n')
print('  static let blocks: [Block] = [')


def rows(name, values, end):
    print(f'      {name}: [')
    text = ' '.join(f'{value},' for value in values)
    print('\n'.join(wrap(text, 100, initial_indent=' ' * 8, subsequent_indent=' ' * 8)))
    print(f'      ]{end}')


for block in BLOCKS:
    print(f'    Block(\n      first: 0x{block[0]:x},')
    rows('regular', regular[block], ',')
    rows('bold', bold[block], '')
    print('    ),')
print('  ]\n}')
