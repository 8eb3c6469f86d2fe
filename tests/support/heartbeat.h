// What the thread of a window worked at a stretch while its event loop turned: what other programs take of the machine
// does not count.
#pragma once

#include "tests/support/worked.h"

#include <QObject>
#include <QTimer>

#include <algorithm>

namespace acti::ui {

// A loop that is made to wait works little: so the beats are counted too.
class Heartbeat : public QObject {
public:
    Heartbeat() {
        m_timer.setInterval(2);
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
        m_timer.start();
    }

    // The longest work between two beats.
    double longestMs() const { return m_longest; }
    int beats() const { return m_beats; }

private:
    void beat() {
        const double now = workedMs();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
        ++m_beats;
    }

    QTimer m_timer;
    double m_last = workedMs();
    double m_longest = 0;
    int m_beats = 0;
};

} // namespace acti::ui
