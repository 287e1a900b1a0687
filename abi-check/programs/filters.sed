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

# kmscube: the address of a structure of its own, the time it took, what it prints on the way after two seconds, which on a slow
# machine may be all frames.
/^Rendered [0-3] frames in /d
/^Rendered 4 frames in /{
$!N
/\nRendered 4 frames in /D
}
s/^(Using display )0x[0-9a-f]+( with EGL version )/\1(address)\2/
s/^(Rendered [0-9]+ frames) in [0-9.]+ sec \([0-9.]+ fps\)$/\1 in (time)/

# strace, that holds kmscube back: it was told of the other threads while it slept.
/^strace: dispatch_event: pid [0-9]+ has delayed wait data set already$/d

# weston's log: the date, and the time of each entry.
s/^Date: [0-9]{4}-[0-9]{2}-[0-9]{2} [A-Z]+$/Date: (date)/
s/^\[[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}\] /[(time)] /
/^\[\(time\)\] destroying output .* with a pending flip, but as we are shutting down/d
# It is late by seconds where an emulated machine has to wait for its turn; by more, or early, something else is wrong.
/^\[\(time\)\] Warning: computed repaint delay for output .* is abnormal: -[0-9]{1,5} msec$/d

# The X server's log: the time of each entry, when it began, the address of a structure of its own.
s/^\[ *[0-9]+\.[0-9]+\] /[(time)] /
s/^(\[\(time\)\] \(\+\+\) Log file: "[^"]*", Time: ).*/\1(date)/
s/^(\[\(time\)\] \(II\) Loader magic: )0x[0-9a-f]+$/\1(address)/
# It looks for D-Bus, which there is not, every ten seconds.
/^\[\(time\)\] \(EE\) dbus-core: error connecting to system bus: /d

# xrandr --verbose: when the server last saw a change, in milliseconds.
s/^(	Timestamp:  )-?[0-9]+$/\1(time)/
