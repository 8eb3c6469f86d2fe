// Labels by their part in a panel; the style sheet gives them their look.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QString>

#include <string_view>

namespace acti::ui {

QLabel* sectionLabel(const QString& text);                // small, spaced, muted capitals
QLabel* roleLabel(const char* role, const QString& text); // "title", "muted", "small", "hero", "verdict", "problem"
QLabel* lineLabel(const QString& text = {});              // "small", of as many lines as it needs
QPushButton* linkButton(const QString& text);             // reads as a link, works as a button

QString fromView(std::string_view text); // UTF-8

// With a capital first and a full stop last, once.
QString asSentence(QString words);

// A person's number: significant digits, a true minus sign, ∞.
QString displayNumber(double value, int digits = 7);

} // namespace acti::ui
