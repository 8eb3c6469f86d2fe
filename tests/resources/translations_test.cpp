// Every word of the window is translated, and the program holds what the translations say.
#include "core/activations/catalogue.h"
#include "core/figure/map_tile.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace {

const QString kRoot = QStringLiteral(ACTI_SOURCE_ROOT);

struct Message {
    QString context, source, translation;
    bool isFinished = true;
};

std::vector<Message> messagesOf(const QString& language) {
    QFile file(kRoot + QStringLiteral("/resources/translations/actiscope_%1.ts").arg(language));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            messages.push_back({context, xml.readElementText(), {}});
        else if (xml.name() == QLatin1String("translation")) {
            messages.back().isFinished = xml.attributes().value(QLatin1String("type")).isEmpty();
            messages.back().translation = xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

QStringList found(const QString& pattern, const QString& text) {
    QStringList all;
    for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();)
        all << match.next().captured();
    all.sort();
    return all;
}

// The literals that tr() is given in the sources, joined and without their escapes.
QStringList wordsOfTheSources() {
    QStringList words;
    static const QRegularExpression kCall(QStringLiteral("\\btr\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"));
    static const QRegularExpression kLiteral(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    for (QDirIterator files(kRoot + QStringLiteral("/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                            QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto call = kCall.globalMatch(text); call.hasNext();) {
            QString joined;
            for (auto literal = kLiteral.globalMatch(call.next().captured(1)); literal.hasNext();)
                joined += literal.next().captured(1);
            joined.replace(QStringLiteral("\\n"), QStringLiteral("\n"))
                .replace(QStringLiteral("\\\""), QStringLiteral("\""));
            joined.replace(QStringLiteral("\\u00a0"), QString(QChar(0xA0)));
            words << joined;
        }
    }
    return words;
}

class Translation : public testing::TestWithParam<const char*> {
protected:
    QString language() const { return QString::fromLatin1(GetParam()); }
};

TEST_P(Translation, IsCompleteAndKeepsItsPlaces) {
    const std::vector<Message> messages = messagesOf(language());
    EXPECT_GT(messages.size(), 800U);
    for (const Message& message : messages) {
        const std::string said = message.context.toStdString() + ": " + message.source.toStdString();
        EXPECT_TRUE(message.isFinished) << said;
        EXPECT_FALSE(message.translation.isEmpty()) << said;
        for (const char* kept : {"%L?[0-9n]", "</?[a-z0-9]+>", "\\*\\.[a-z]+"})
            EXPECT_EQ(found(QString::fromLatin1(kept), message.source),
                      found(QString::fromLatin1(kept), message.translation))
                << said;
    }
}

TEST_P(Translation, HasEveryWordOfTheSources) {
    QStringList known;
    for (const Message& message : messagesOf(language()))
        known << message.source;
    const QStringList words = wordsOfTheSources();
    EXPECT_GT(words.size(), 700);
    for (const QString& word : words)
        EXPECT_TRUE(known.contains(word)) << "run tools/translate for: " << word.toStdString();
}

TEST_P(Translation, IsWhatTheProgramHolds) {
    QTranslator translator;
    ASSERT_TRUE(translator.load(QStringLiteral(":/translations/actiscope_%1.qm").arg(language())));
    for (const Message& message : messagesOf(language()))
        EXPECT_EQ(translator.translate(message.context.toUtf8().constData(), message.source.toUtf8().constData()),
                  message.translation)
            << "run tools/translate for: " << message.source.toStdString();
}

// What core calls its families and what tiles show is said in the window, too.
TEST_P(Translation, HasTheWordsOfCore) {
    QStringList known;
    for (const Message& message : messagesOf(language()))
        if (message.context == QLatin1String("CoreWords"))
            known << message.source;
    for (const acti::Entry& entry : acti::catalogue())
        EXPECT_TRUE(known.contains(QString::fromUtf8(acti::familyName(entry.family()).data())))
            << acti::familyName(entry.family());
    for (const acti::MapQuantity quantity : acti::mapQuantities())
        EXPECT_TRUE(known.contains(QString::fromStdString(acti::mapQuantityLabel(quantity))))
            << acti::mapQuantityLabel(quantity);
}

INSTANTIATE_TEST_SUITE_P(All, Translation, testing::Values("zh_CN", "ja"),
                         [](const auto& parameter) { return std::string(parameter.param); });

} // namespace
