// Work off the window's thread where only the newest request matters: an older one is told to stop and its result is
// dropped.
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace acti::ui {

class LatestTask : public QObject {
    Q_OBJECT
public:
    using IsCancelled = std::function<bool()>;

    explicit LatestTask(QObject* parent = nullptr) : QObject(parent) { m_pool.setMaxThreadCount(1); }
    ~LatestTask() override {
        cancel();
        m_pool.waitForDone();
    }

    // `job` runs on another thread and gets a function that says when to stop; `deliver` runs here with its result,
    // unless a newer job was started meanwhile.
    template<class Job, class Deliver>
    void run(Job job, Deliver deliver) {
        const quint64 mine = ++*m_newest;
        setBusy(true);
        m_pool.start([this, newest = m_newest, mine, job = std::move(job), deliver = std::move(deliver)]() mutable {
            const IsCancelled isCancelled = [newest, mine] { return newest->load() != mine; };
            if (isCancelled())
                return;
            auto result = std::make_shared<decltype(job(isCancelled))>(job(isCancelled));
            QMetaObject::invokeMethod(
                this,
                [this, mine, result, deliver = std::move(deliver)]() mutable {
                    if (m_newest->load() != mine)
                        return;
                    setBusy(false);
                    deliver(std::move(*result));
                },
                Qt::QueuedConnection);
        });
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
