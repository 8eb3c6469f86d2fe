// What is true of the betas that were found, of the shown channel, and of any.
#pragma once

#include "core/figure/meta_acon_content.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace acti::ui {

class MetaAconFacts : public QWidget {
    Q_OBJECT
public:
    explicit MetaAconFacts(QWidget* parent = nullptr);

    // `channel`: the one to speak of.
    void showFacts(const MetaAconFigure& figure, const MetaAconContent& content, std::size_t channel);
    void clear();

private:
    QLabel* m_betas;
    QLabel* m_channelTitle;
    QLabel* m_channel;
};

} // namespace acti::ui
