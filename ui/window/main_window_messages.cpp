// What the message bar shows: what answers the user's last action goes before what waits for an answer.
#include "ui/window/main_window.h"

#include <algorithm>

namespace acti::ui {

void MainWindow::say(const Workspace* speaker, const QString& text) {
    if (text.isEmpty())
        m_messages.erase(speaker);
    else
        m_messages[speaker] = Notice{.text = text, .order = ++m_lastAnswer};
    showMessage();
}

void MainWindow::tell(const Notice& notice) {
    Notice& told = m_messages[nullptr] = notice;
    told.order = ++m_lastAnswer;
    m_tellTimer.start();
    showMessage();
}

void MainWindow::ask(const Notice& notice) {
    auto place = m_questions.begin();
    if (!notice.isAnswer) // what needs an answer goes before what is only said
        place = notice.action
                    ? std::ranges::find_if(m_questions, [](const Notice& o) { return !o.isAnswer && !o.action; })
                    : m_questions.end();
    Notice& asked = *m_questions.insert(place, notice);
    if (notice.isAnswer)
        asked.order = ++m_lastAnswer;
    showMessage();
}

void MainWindow::withdraw(const QString& subject) {
    std::erase_if(m_questions, [&](const Notice& question) {
        return subject.isEmpty() ? !question.isOfProgram : question.subject == subject;
    });
    showMessage();
}

// The window's own message, a question, or the workspace's message; null where there is nothing to say.
const Notice* MainWindow::firstNotice() const {
    const Notice* first = m_questions.empty() ? nullptr : &m_questions.front();
    for (const Workspace* speaker : {static_cast<const Workspace*>(nullptr), static_cast<const Workspace*>(&current())})
        if (const auto said = m_messages.find(speaker);
            said != m_messages.end() && (!first || said->second.order > first->order))
            first = &said->second;
    return first;
}

void MainWindow::showMessage() {
    const Notice* first = firstNotice();
    const bool isQuestion = first && !m_questions.empty() && first == &m_questions.front();
    const int waiting = static_cast<int>(m_questions.size()) - (isQuestion ? 1 : 0);
    first ? m_messageBar->show(*first, waiting) : m_messageBar->hide();
    m_messageBar->parentWidget()->setVisible(first != nullptr);
}

// What is shown was closed or answered, which for a question is the same.
void MainWindow::closeNotice() {
    const Notice* first = firstNotice();
    if (first && !m_questions.empty() && first == &m_questions.front())
        m_questions.erase(m_questions.begin());
    else
        std::erase_if(m_messages, [&](const auto& said) { return &said.second == first; });
    showMessage();
}

QString MainWindow::shownMessage() const { return m_messageBar->text(); }

} // namespace acti::ui
