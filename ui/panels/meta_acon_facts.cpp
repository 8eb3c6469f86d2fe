#include "ui/panels/meta_acon_facts.h"

#include "ui/theme/theme.h"
#include "ui/views/meta_acon_words.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace acti::ui {
namespace {

QLabel* wrapped(const char* role, const QString& text = {}) {
    QLabel* label = roleLabel(role, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MetaAconFacts::MetaAconFacts(QWidget* parent)
    : QWidget(parent), m_betas(wrapped("")), m_channelTitle(sectionLabel({})), m_channel(wrapped("")) {
    m_betas->setObjectName(QStringLiteral("betasFound"));
    m_channel->setObjectName(QStringLiteral("channelFacts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    column->addWidget(sectionLabel(tr("Betas found")));
    column->addWidget(m_betas);
    column->addWidget(wrapped("small", tr("β lies between 0 and 1, so y never comes near max(p₁x, p₂x), to which "
                                          "ACON-C tends for large β.")));
    column->addWidget(wrapped("small", tr("“Do not activate”, β → 0, is not off: it is the straight line of slope "
                                          "(p₁ + p₂)/2.")));
    column->addSpacing(kRhythm);
    column->addWidget(m_channelTitle);
    column->addWidget(m_channel);
    clear();
}

void MetaAconFacts::showFacts(const MetaAconFigure& figure, const MetaAconContent& content, std::size_t channel) {
    setVisible(true);
    m_betas->setText(betaText(content.beta));
    QStringList words = channelWords(figure.spec.design, content.channels[channel]);
    const QString name = words.takeFirst();
    m_channelTitle->setText(name.toUpper());
    m_channelTitle->setAccessibleName(name);
    m_channel->setText(words.join(QLatin1Char('\n')));
}

void MetaAconFacts::clear() { setVisible(false); }

} // namespace acti::ui
