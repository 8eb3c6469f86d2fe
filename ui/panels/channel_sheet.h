// The channels of an input, one to be chosen: a short list by name, or a contact sheet where there are many.
#pragma once

#include "core/image/load.h"
#include "core/spatial/combine.h"
#include "ui/panels/source_list.h"

#include <memory>
#include <vector>

namespace acti::ui {

inline constexpr std::size_t kMostListed = 4; // more channels become a sheet of small pictures
inline constexpr std::size_t kMostOnSheet = 256;

class ChannelSheet : public SourceList {
    Q_OBJECT
public:
    explicit ChannelSheet(QWidget* parent = nullptr);

    // Shows the channels of sample `sample`; `first`: a row before them that is none of the file's ("Luminance"), or
    // empty.
    void setInput(std::shared_ptr<const StoredInput> input, std::size_t sample, const QString& first);
    // How often T wins in each row's channel, said beside its name; empty: not known.
    void setRates(const std::vector<WinCounts>& rates);

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isSheet() const { return viewMode() == QListView::IconMode; }
    void fillSheet();
    void fillList();

    std::shared_ptr<const StoredInput> m_input;
    std::size_t m_sample = 0;
    QString m_first;
    std::vector<QString> m_names; // of the rows
};

} // namespace acti::ui
