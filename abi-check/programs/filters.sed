# filters.sed: what changes from run to run in the programs' output, and is therefore not compared (sed -E -f).
# Every filter names its program, and is as narrow as can be.

# modetest -v and vbltest: the measured rate, and how many rates were printed before the end. One line stays.
/^freq: [0-9]+\.[0-9]{2}Hz$/ {
    s/.*/freq: (rate)/
    x
    /./ {
        x
        d
    }
    s/^/seen/
    x
}

# vbltest: the vertical blanks since the device was set up.
s/^starting count: [0-9]+$/starting count: (count)/

# modeprint: the address of a structure of its own, printed by mistake.
s/^(	mode           : )0x[0-9a-f]+$/\1(address)/
