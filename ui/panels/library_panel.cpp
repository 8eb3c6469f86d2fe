#include "ui/panels/library_panel.h"

#include "core/activations/catalogue.h"
#include "core/figure/own_formula.h"
#include "ui/panels/library_delegate.h"
#include "ui/panels/thumbnails.h"
#include "ui/plot/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace acti::ui {
namespace {

QStandardItem* sectionItem(const QString& name) {
    auto* item = new QStandardItem(name);
    item->setFlags(Qt::NoItemFlags);
    item->setData(true, kIsSectionRole);
    return item;
}

constexpr int kCataloguePlaceRole = Qt::UserRole + 100; // of a row in the catalogue's order
constexpr int kNoLibraryMatch = 4;
constexpr int kFirstFormulaPlace = -1000; // formulas stand above the catalogue, what is on top above them
constexpr int kFirstTopPlace = kFirstFormulaPlace;
const QString kFormulaId = QStringLiteral("formula:"); // begins the id of a formula's row

// How well a row answers a search, from 0: its whole name or id, its beginning, the beginning of a word, inside one.
int libraryRank(const QStandardItem& item, const QString& wanted) {
    int best = kNoLibraryMatch;
    if (item.data(kIsSectionRole).toBool())
        return best;
    for (const QString& name : {item.text(), item.data(kActivationRole).toString()}) {
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return 0;
        for (qsizetype at = name.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
             at = name.indexOf(wanted, at + 1, Qt::CaseInsensitive))
            best = std::min(best, at == 0 ? 1 : name[at - 1].isLetterOrNumber() ? 3 : 2);
    }
    return best;
}

QStandardItem* entryItem(const Entry& entry) {
    auto* item = new QStandardItem(fromView(entry.name()));
    item->setEditable(false);
    item->setData(fromView(entry.id()), kActivationRole);
    item->setToolTip(fromView(entry.reference()));
    item->setAccessibleText(fromView(entry.name()));
    return item;
}

// The entry that is drawn beside a row; none beside a heading.
std::shared_ptr<const Entry> picturedBy(const QStandardItem& item) {
    const QString id = item.data(kActivationRole).toString();
    if (id.isEmpty())
        return nullptr;
    const auto formula = LibraryPanel::formulaOf(id);
    const QString pictured = item.data(kPictureRole).toString();
    const auto entry = formula ? namedEntry(kCustomActivation, *formula)
                               : namedEntry((pictured.isEmpty() ? id : pictured).toStdString(), {});
    return entry ? *entry : nullptr;
}

} // namespace

LibraryPanel::LibraryPanel(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit), m_nothing(lineLabel()), m_list(new QListView),
      m_model(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("panel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, 0, 0);
    layout->setSpacing(kRhythm);
    m_search->setPlaceholderText(tr("Search activations"));
    m_search->setAccessibleName(tr("Search activations"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_nothing->setContentsMargins(kRhythm / 2, 0, kRhythm, 0);
    m_nothing->hide();
    auto* searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(kRhythm / 2, 2, kRhythm, 2);
    m_search->setMinimumHeight(4 * kRhythm - 4);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    fill();
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LibraryDelegate(m_list));
    m_list->setAccessibleName(tr("Activations"));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPanel::filter);
    connect(m_list, &QListView::clicked, this, &LibraryPanel::choose);
}

void LibraryPanel::fill() {
    std::optional<Family> family;
    for (const Entry& entry : catalogue()) {
        if (!m_isWanted(entry))
            continue;
        if (family != entry.family()) {
            family = entry.family();
            m_model->appendRow(sectionItem(inTheWindowsLanguage(familyName(entry.family()))));
        }
        m_model->appendRow(entryItem(entry));
    }
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->item(row)->setData(row, kCataloguePlaceRole);
    refreshThumbnails();
}

void LibraryPanel::showOnly(const std::function<bool(const Entry&)>& isWanted) {
    m_isWanted = isWanted;
    m_model->clear();
    fill();
}

void LibraryPanel::addOnTop(const QString& id, const QString& name, const QString& hint, const QString& pictured) {
    auto* item = new QStandardItem(name);
    item->setEditable(false);
    item->setData(id, kActivationRole);
    item->setData(pictured, kPictureRole);
    item->setToolTip(hint);
    item->setAccessibleText(name);
    const int first = m_model->rowCount() == 0 ? 0 : m_model->item(0)->data(kCataloguePlaceRole).toInt();
    item->setData(std::min(first, kFirstTopPlace) - 1, kCataloguePlaceRole);
    m_model->insertRow(0, item);
    refreshThumbnails();
}

QString LibraryPanel::idOfFormula(const std::string& formula) { return kFormulaId + QString::fromStdString(formula); }

std::optional<std::string> LibraryPanel::formulaOf(const QString& id) {
    return id.startsWith(kFormulaId) ? std::optional(id.mid(kFormulaId.size()).toStdString()) : std::nullopt;
}

void LibraryPanel::setFormulas(const std::vector<std::string>& formulas) {
    if (formulas == m_formulas)
        return;
    m_formulas = formulas;
    for (int row = m_model->rowCount() - 1; row >= 0; --row)
        if (formulaOf(m_model->item(row)->data(kActivationRole).toString()))
            m_model->removeRow(row);
    int place = kFirstFormulaPlace;
    for (const std::string& formula : m_formulas)
        if (const auto entry = namedEntry(kCustomActivation, formula); entry && m_isWanted(**entry) && place < 0) {
            auto* item = new QStandardItem(QString::fromStdString(nameOf(**entry)));
            item->setEditable(false);
            item->setData(idOfFormula(formula), kActivationRole);
            item->setToolTip(QString::fromStdString(formula));
            item->setAccessibleText(item->text());
            item->setData(place++, kCataloguePlaceRole);
            m_model->appendRow(item);
        }
    filter(m_search->text());
    refreshThumbnails();
}

// A library that nobody sees draws none; it does when it is shown.
void LibraryPanel::refreshThumbnails() {
    m_areThumbnailsStale = !isVisible();
    if (m_areThumbnailsStale)
        return;
    for (int row = 0; row < m_model->rowCount(); ++row)
        refreshThumbnail(*m_model->item(row));
}

void LibraryPanel::refreshThumbnail(QStandardItem& item) {
    const std::shared_ptr<const Entry> entry = picturedBy(item);
    if (!entry)
        return;
    const Theme& theme = currentTheme();
    const plot::Style& style = **plot::findStyle(theme.id.toStdString());
    const auto shown = m_colours.find(item.data(kActivationRole).toString().toStdString());
    const QColor colour =
        shown == m_colours.end() ? theme.muted : plot::colourOf({Ink::Role::Series, shown->second, 1}, style);
    item.setData(thumbnail(*entry, kThumbnailSize, colour, devicePixelRatioF()), Qt::DecorationRole);
    item.setData(shown != m_colours.end(), kIsShownRole);
}

void LibraryPanel::setShown(const std::map<std::string, int>& colours, const std::string& selected) {
    if (colours != m_colours) {
        m_colours = colours;
        refreshThumbnails();
    }
    if (selected == m_selected)
        return;
    m_selected = selected;
    showCurrent();
}

// The row of the selected curve's activation; none of a formula.
void LibraryPanel::showCurrent() {
    QModelIndex current;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (!m_selected.empty() && m_model->item(row)->data(kActivationRole).toString().toStdString() == m_selected)
            current = m_model->index(row, 0);
    m_list->setAutoScroll(isVisible()); // a first look begins at the top
    m_list->setCurrentIndex(current);
    m_list->setAutoScroll(true);
}

void LibraryPanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// While something is searched the best answers come first, without their families; else as the catalogue has them.
void LibraryPanel::order(const QString& wanted) {
    std::vector<std::pair<int, QStandardItem*>> rows;
    while (m_model->rowCount() > 0) {
        QStandardItem* item = m_model->takeItem(0);
        m_model->removeRow(0);
        rows.emplace_back(wanted.isEmpty() ? item->data(kCataloguePlaceRole).toInt() : libraryRank(*item, wanted),
                          item);
    }
    std::ranges::stable_sort(rows, [&](const auto& a, const auto& b) {
        return std::pair(a.first, a.second->data(kCataloguePlaceRole).toInt()) <
               std::pair(b.first, b.second->data(kCataloguePlaceRole).toInt());
    });
    for (const auto& [rank, item] : rows)
        m_model->appendRow(item);
    showCurrent();
}

void LibraryPanel::filter(const QString& text) {
    const QString wanted = text.trimmed();
    order(wanted);
    bool isAny = false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool isFound = wanted.isEmpty() || libraryRank(*m_model->item(row), wanted) < kNoLibraryMatch;
        m_list->setRowHidden(row, !isFound);
        isAny = isAny || isFound;
    }
    m_nothing->setText(tr("No activation is called “%1”.").arg(wanted));
    m_nothing->setVisible(!isAny);
    m_list->setVisible(isAny);
}

void LibraryPanel::choose(const QModelIndex& index) {
    const QString id = index.data(kActivationRole).toString();
    if (id.isEmpty())
        return;
    if (QGuiApplication::keyboardModifiers() & Qt::ControlModifier)
        emit anotherWanted(id);
    else
        emit chosen(id);
}

bool LibraryPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_list && isEnter) {
        choose(m_list->currentIndex());
        return true;
    }
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_search && (isEnter || key == Qt::Key_Down)) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_list->isRowHidden(row) || m_model->item(row)->data(kIsSectionRole).toBool())
                continue;
            m_list->setCurrentIndex(m_model->index(row, 0));
            isEnter ? choose(m_list->currentIndex()) : m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_areThumbnailsStale)
        refreshThumbnails();
}

void LibraryPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange && m_model)
        refreshThumbnails();
    QWidget::changeEvent(event);
}

} // namespace acti::ui
