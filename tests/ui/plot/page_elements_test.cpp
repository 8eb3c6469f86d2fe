#include "ui/plot/page_elements.h"

#include "tests/support/example_scene.h"
#include "tests/support/styles.h"
#include "ui/plot/draw.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

class Page {
public:
    explicit Page(const Scene& scene, QSize size = {800, 600}) {
        m_plot.setGeometry(QRect(QPoint(0, 0), size));
        m_rects = draw(scene, light(), m_plot);
        m_plot.toPixmap(size.width(), size.height()); // lays it out
    }
    const std::vector<QCPAxisRect*>& rects() const { return m_rects; }
    template<class Element>
    std::vector<Element*> elements() {
        std::vector<Element*> found;
        for (QCPLayoutElement* element : m_plot.plotLayout()->elements(true))
            if (auto* wanted = qobject_cast<Element*>(element))
                found.push_back(wanted);
        return found;
    }

private:
    QCustomPlot m_plot;
    std::vector<QCPAxisRect*> m_rects;
};

Scene sheet() {
    Scene scene{"Sheet", {180, 120}, {}, {}};
    for (int i = 0; i < 4; ++i) {
        Panel panel = examplePanel();
        panel.cell = i;
        scene.panels.push_back(panel);
        scene.cells.push_back({std::string(1, static_cast<char>('a' + i)), "A title", i / 2, i % 2});
    }
    return scene;
}

TEST(PageElements, CellsOfASheetShareThePageEvenly) {
    Page page(sheet());
    const auto& rects = page.rects();
    ASSERT_EQ(rects.size(), 4U);
    EXPECT_EQ(page.elements<CellTitleElement>().size(), 4U);
    EXPECT_NEAR(rects[0]->width(), rects[1]->width(), 2);
    EXPECT_NEAR(rects[0]->height(), rects[3]->height(), 2);
    EXPECT_EQ(rects[0]->left(), rects[2]->left());
    EXPECT_EQ(rects[0]->top(), rects[1]->top());
    EXPECT_GT(rects[1]->left(), rects[0]->right());
    EXPECT_GT(rects[2]->top(), rects[0]->bottom());
}

TEST(PageElements, ATitleStandsAboveItsOwnCell) {
    Page page(sheet());
    const auto titles = page.elements<CellTitleElement>();
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_LE(titles[i]->outerRect().bottom(), page.rects()[i]->top());
        EXPECT_LE(titles[i]->outerRect().left(), page.rects()[i]->left());
    }
}

TEST(PageElements, ACaptionStandsBelowAndTakesTheLinesItNeeds) {
    Scene scene = exampleScene();
    const int alone = Page(scene).rects()[0]->height();
    scene.caption = "Short.";
    Page page(scene);
    const auto shortOne = page.elements<CaptionElement>();
    ASSERT_EQ(shortOne.size(), 1U);
    EXPECT_GT(shortOne[0]->outerRect().top(), page.rects()[0]->bottom());
    EXPECT_LT(page.rects()[0]->height(), alone);
    for (int i = 0; i < 60; ++i)
        scene.caption += " Words and more words.";
    Page longer(scene);
    EXPECT_LT(longer.rects()[0]->height(), page.rects()[0]->height() - 15);
    for (int i = 0; i < 1000; ++i)
        scene.caption += " Words that never end.";
    EXPECT_GT(Page(scene).rects()[0]->height(), 200); // the figure stays to be seen
}

TEST(PageElements, DrawingAgainLeavesNothingOfTheSheetBefore) {
    QCustomPlot plot;
    plot.setGeometry(QRect(0, 0, 600, 400));
    draw(sheet(), light(), plot);
    Scene captioned = exampleScene();
    captioned.caption = "A caption";
    draw(captioned, light(), plot);
    draw(exampleScene(), light(), plot);
    QCustomPlot fresh;
    fresh.setGeometry(QRect(0, 0, 600, 400));
    draw(exampleScene(), light(), fresh);
    EXPECT_EQ(plot.plotLayout()->elements(true).size(), fresh.plotLayout()->elements(true).size());
    EXPECT_EQ(plot.itemCount(), fresh.itemCount());
    EXPECT_LE(plot.findChildren<QCPMarginGroup*>(QString(), Qt::FindDirectChildrenOnly).size(), 2);
}

} // namespace
} // namespace acti::plot
