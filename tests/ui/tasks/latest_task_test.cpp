#include "ui/tasks/latest_task.h"

#include "tests/support/window_test.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <atomic>
#include <limits>
#include <new>
#include <thread>

namespace acti::ui {
namespace {

// Until it is told to stop.
int workForEver(const LatestTask::IsCancelled& isCancelled) {
    while (!isCancelled())
        std::this_thread::yield();
    return -1;
}

// After it no answer is on its way.
void letArrive(LatestTask& task) {
    bool isThere = false;
    task.run([](const LatestTask::IsCancelled&) { return 0; }, [&](Result<int>) { isThere = true; });
    ASSERT_TRUE(waitFor([&] { return isThere; }));
}

TEST(LatestTask, DeliversTheAnswerOnThisThread) {
    LatestTask task;
    QSignalSpy busy(&task, &LatestTask::busyChanged);
    const auto here = std::this_thread::get_id();
    std::thread::id worked, delivered;
    int answer = 0;
    task.run(
        [&](const LatestTask::IsCancelled&) {
            worked = std::this_thread::get_id();
            return 7;
        },
        [&](Result<int> given) {
            delivered = std::this_thread::get_id();
            answer = given.value();
        });
    EXPECT_TRUE(task.isBusy());
    ASSERT_TRUE(waitFor([&] { return answer == 7; }));
    EXPECT_NE(worked, here);
    EXPECT_EQ(delivered, here);
    EXPECT_FALSE(task.isBusy());
    EXPECT_EQ(busy.size(), 2);
}

TEST(LatestTask, OnlyTheNewestIsDelivered) {
    LatestTask task;
    std::vector<int> answers;
    const auto take = [&](Result<int> answer) { answers.push_back(answer.value()); };
    task.run(workForEver, take);
    for (int i = 0; i < 20; ++i)
        task.run([i](const LatestTask::IsCancelled&) { return i; }, take);
    ASSERT_TRUE(waitFor([&] { return !task.isBusy(); }));
    EXPECT_EQ(answers, std::vector<int>{19});
}

TEST(LatestTask, AnAnswerWhoseQuestionNoLongerStandsIsDropped) {
    LatestTask task;
    QString shown = QStringLiteral("a");
    QStringList answers;
    const auto ask = [&] {
        task.ask([&] { return shown; },
                 [](const QString& asked, const LatestTask::IsCancelled&) { return asked + asked; },
                 [&](const QString& asked, Result<QString> answer) {
                     EXPECT_EQ(asked, shown);
                     answers << answer.value();
                 });
    };
    ask();
    shown = QStringLiteral("b"); // nobody says so to the task
    ASSERT_TRUE(waitFor([&] { return !task.isBusy(); }));
    EXPECT_TRUE(answers.isEmpty());
    ask();
    ASSERT_TRUE(waitFor([&] { return !task.isBusy(); }));
    EXPECT_EQ(answers, QStringList{QStringLiteral("bb")});
}

// A value that holds NaN differs from itself, and its answer would never come.
TEST(LatestTask, AQuestionThatCannotBeComparedStands) {
    LatestTask task;
    bool isThere = false;
    task.ask([] { return std::numeric_limits<double>::quiet_NaN(); },
             [](double, const LatestTask::IsCancelled&) { return 1; },
             [&](double, Result<int> answer) { isThere = answer.has_value(); });
    EXPECT_TRUE(waitFor([&] { return isThere; }));
}

// BUG: no handler stood above the work, and a lack of memory ended the program.
TEST(LatestTask, ALackOfMemoryIsAnErrorOfTheAnswer) {
    LatestTask task;
    std::vector<Error> errors;
    task.run([](const LatestTask::IsCancelled&) -> int { throw std::bad_alloc(); },
             [&](const Result<int>& answer) { errors.push_back(answer.error()); });
    ASSERT_TRUE(waitFor([&] { return errors.size() == 1; }));
    task.run([](const LatestTask::IsCancelled&) -> Result<int> { throw std::bad_alloc(); },
             [&](const Result<int>& answer) { errors.push_back(answer.error()); });
    ASSERT_TRUE(waitFor([&] { return errors.size() == 2; }));
    for (const Error& error : errors) {
        EXPECT_EQ(error.code, ErrorCode::TooLarge);
        EXPECT_NE(error.what.find("memory"), std::string::npos) << error.what;
    }
    EXPECT_FALSE(task.isBusy());
}

TEST(LatestTask, CancelledWorkIsToldAndDeliversNothing) {
    LatestTask task;
    std::atomic<bool> hasBegun = false, hasEnded = false;
    bool isDelivered = false;
    task.run(
        [&](const LatestTask::IsCancelled& isCancelled) {
            hasBegun = true;
            workForEver(isCancelled);
            hasEnded = true;
            return 0;
        },
        [&](Result<int>) { isDelivered = true; });
    ASSERT_TRUE(waitFor([&] { return hasBegun.load(); }));
    task.cancel();
    EXPECT_FALSE(task.isBusy());
    ASSERT_TRUE(waitFor([&] { return hasEnded.load(); }));
    letArrive(task);
    EXPECT_FALSE(isDelivered);
}

// The owner of a task ends before its task does: it can take no signal any more.
TEST(LatestTask, EndsInTheMiddleOfWorkWithoutASignal) {
    auto task = std::make_unique<LatestTask>();
    std::atomic<bool> hasBegun = false;
    bool isDelivered = false;
    int signals_ = 0;
    QObject::connect(task.get(), &LatestTask::busyChanged, [&] { ++signals_; });
    task->run(
        [&](const LatestTask::IsCancelled& isCancelled) {
            hasBegun = true;
            return workForEver(isCancelled);
        },
        [&](Result<int>) { isDelivered = true; });
    ASSERT_TRUE(waitFor([&] { return hasBegun.load(); }));
    const int before = signals_;
    task.reset();
    QCoreApplication::processEvents();
    EXPECT_EQ(signals_, before);
    EXPECT_FALSE(isDelivered);
}

} // namespace
} // namespace acti::ui
