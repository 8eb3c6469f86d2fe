// Work off the window's thread where only the newest question matters: an older one is told to stop, and an answer is
// delivered only where its question still stands. What is shown may have changed in any way while the work ran.
#pragma once

#include "ui/tasks/answer.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>
#include <variant>

namespace acti::ui {

class LatestTask : public QObject {
    Q_OBJECT
public:
    using IsCancelled = std::function<bool()>;

    explicit LatestTask(QObject* parent = nullptr) : QObject(parent) { m_pool.setMaxThreadCount(1); }
    // Stops the work and waits for it, without a signal: the owner may be half gone.
    ~LatestTask() override {
        blockSignals(true);
        cancel();
        m_pool.waitForDone();
    }

    // `question()`, a value, is asked now: job(question, isCancelled) runs on another thread, and then, here,
    // deliver(question, answer) with a Result, unless a newer question was asked or `question()` gives another value by
    // then. A lack of memory is an Error of the answer.
    template<class Question, class Job, class Deliver>
    void ask(Question question, Job job, Deliver deliver) {
        const quint64 mine = ++*m_newest;
        setBusy(true);
        auto asked = question();
        m_pool.start([this, newest = m_newest, mine, asked = std::move(asked), question = std::move(question),
                      job = std::move(job), deliver = std::move(deliver)]() mutable {
            const IsCancelled isCancelled = [newest, mine] { return newest->load() != mine; };
            if (isCancelled())
                return;
            auto answer = answered([&] { return job(std::as_const(asked), isCancelled); });
            QMetaObject::invokeMethod(
                this,
                [this, mine, asked = std::move(asked), question = std::move(question), deliver = std::move(deliver),
                 held = std::make_shared<decltype(answer)>(std::move(answer))]() mutable {
                    if (m_newest->load() != mine)
                        return;
                    setBusy(false);
                    const bool isComparable = asked == asked; // not where it holds NaN
                    if (!isComparable || question() == asked)
                        deliver(asked, std::move(*held));
                },
                Qt::QueuedConnection);
        });
    }

    // The same of work whose answer is wanted whatever is shown by then, as of a file that is written: job(isCancelled)
    // and deliver(answer).
    template<class Job, class Deliver>
    void run(Job job, Deliver deliver) {
        ask([] { return std::monostate(); },
            [job = std::move(job)](std::monostate, const IsCancelled& isCancelled) mutable { return job(isCancelled); },
            [deliver = std::move(deliver)](std::monostate, auto answer) mutable { deliver(std::move(answer)); });
    }

    void cancel() {
        ++*m_newest;
        setBusy(false);
    }

    bool isBusy() const { return m_isBusy; }

signals:
    void busyChanged(bool isBusy);

private:
    void setBusy(bool isBusy) {
        if (m_isBusy == isBusy)
            return;
        m_isBusy = isBusy;
        emit busyChanged(isBusy);
    }

    std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
    bool m_isBusy = false;
    QThreadPool m_pool;
};

} // namespace acti::ui
