#include "ui/plot/tikz.h"

#include "core/base/text.h"
#include "core/figure/colour_map.h"
#include "ui/plot/bitmap_image.h"
#include "ui/plot/canvas.h"
#include "ui/plot/layout_elements.h"
#include "ui/plot/page_elements.h"
#include "ui/plot/tex_text.h"
#include "ui/plot/ticks.h"
#include "ui/plot/tikz_marks.h"

#include <algorithm>

namespace acti::plot {
namespace {

constexpr int kBarSteps = 32;

// Places on the page, in mm from its lower left.
class PageTikz {
public:
    PageTikz(Canvas& canvas, const Style& style, const std::string& name)
        : m_canvas(canvas), m_scene(canvas.scene()), m_style(style), m_name(name),
          m_mm(m_scene.size.width / canvas.size().width()) {
        canvas.settle();
    }

    TikzFiles files() {
        for (std::size_t i = 0; i < m_scene.panels.size(); ++i)
            addPanel(m_scene.panels[i], *m_canvas.rects()[i]);
        addTitles();
        addSharedLegend();
        addCaption();
        return {QByteArray::fromStdString(m_text), std::move(m_pictures)};
    }

private:
    static constexpr std::size_t kMostCaption = 2000; // characters

    double x(double pixel) const { return pixel * m_mm; }
    double y(double pixel) const {
        return m_scene.size.height - pixel * m_scene.size.height / m_canvas.size().height();
    }

    void node(double left, double bottom, const std::string& options, double points, const QColor& colour,
              const std::string& text) {
        m_text += "\\node[inner sep=0pt, " + options + ", " + fontText(points * m_style.magnification) +
                  ", text=" + colourText(colour) + "] at (" + texNumber(left) + "," + texNumber(bottom) + ") {" + text +
                  "};\n";
    }

    void picture(const QImage& image, const QRectF& place) {
        m_pictures.push_back(image);
        m_text += "\\node[anchor=north west, inner sep=0pt] at (" + texNumber(x(place.left())) + "," +
                  texNumber(y(place.top())) + ") {\\includegraphics[width=" + texNumber(x(place.width())) +
                  "mm, height=" + texNumber(y(0) - y(place.height())) + "mm]{" + m_name + "_" +
                  std::to_string(m_pictures.size()) + ".png}};\n";
    }

    void addPanel(const Panel& panel, const QCPAxisRect& rect) {
        const TikzAxis along(panel.x, *rect.axis(QCPAxis::atBottom)), up(panel.y, *rect.axis(QCPAxis::atLeft));
        for (const Mark& mark : panel.marks)
            if (const auto* raster = std::get_if<Raster>(&mark); raster && !raster->bitmap.empty())
                picture(toImage(raster->bitmap), pictureRoom(panel, *raster, rect));
        if (!panel.keepsAspect)
            addAxis(panel, rect, along, up), addLabels(rect);
        else
            addPictureWords(panel, rect);
        if (panel.colourBar)
            panel.keepsAspect ? addBarBelow(panel, rect) : addBarBeside(panel, rect);
    }

    QRectF pictureRoom(const Panel& panel, const Raster& raster, const QCPAxisRect& rect) const {
        if (panel.keepsAspect)
            return fitted(
                QSizeF(static_cast<double>(raster.bitmap.width()), static_cast<double>(raster.bitmap.height())),
                rect.rect());
        const QCPAxis* along = rect.axis(QCPAxis::atBottom);
        const QCPAxis* up = rect.axis(QCPAxis::atLeft);
        return {QPointF(along->coordToPixel(raster.x.min), up->coordToPixel(raster.y.max)),
                QPointF(along->coordToPixel(raster.x.max), up->coordToPixel(raster.y.min))};
    }

    void addAxis(const Panel& panel, const QCPAxisRect& rect, const TikzAxis& along, const TikzAxis& up) {
        const QRect room = rect.rect();
        MarkTikz marks(panel, m_style, along, up);
        marks.zeroLines();
        for (const Mark& mark : panel.marks)
            std::visit(marks, mark);
        m_text += "\\begin{axis}[at={(" + texNumber(x(room.left())) + "mm," + texNumber(y(room.bottom() + 1)) +
                  "mm)}, anchor=south west, scale only axis, width=" + texNumber(x(room.width())) +
                  "mm, height=" + texNumber(y(0) - y(room.height())) + "mm,\n " + along.options('x') + ",\n " +
                  up.options('y') + ",\n grid=major, major grid style={draw=" + colourText(m_style.grid) +
                  ", line width=0.5bp}, axis line style={draw=none}, tick style={draw=none}, clip mode=individual,\n" +
                  " ticklabel style={" + fontText(m_style.textPt * m_style.magnification) +
                  ", text=" + colourText(m_style.muted) + "}, label style={" +
                  fontText(m_style.mathPt * m_style.magnification) + ", text=" + colourText(m_style.text) +
                  "}, ylabel style={rotate=-90}, line join=round,\n" + " xlabel={" +
                  texMath(rect.axis(QCPAxis::atBottom)->label().toStdString()) + "}, ylabel={" +
                  texMath(panel.y.label) + "}" + legendOptions(panel, rect) + "]\n" + legendEntries(panel) +
                  marks.text() + "\\end{axis}\n";
    }

    // Where the words stand that were placed clear of each other and of the curves, and no others.
    void addLabels(const QCPAxisRect& rect) {
        for (const ShownLabel& label : m_canvas.labelsOf(rect))
            node(x(label.rect.center().x()), y(label.rect.center().y()), "anchor=center", m_style.textPt - 0.5,
                 label.colour, texText(label.text.toStdString()));
    }

    static std::string cornerText(Qt::Alignment corner) {
        const bool isLow = corner.testFlag(Qt::AlignBottom);
        const std::string side = isLow ? "south" : "north", height = isLow ? "0.02" : "0.98";
        if (corner.testFlag(Qt::AlignRight))
            return "at={(0.99," + height + ")}, anchor=" + side + " east";
        if (corner.testFlag(Qt::AlignHCenter))
            return "at={(0.5," + height + ")}, anchor=" + side;
        return "at={(0.01," + height + ")}, anchor=" + side + " west";
    }

    // As the plot has it: in a corner of the panel, or above.
    std::string legendOptions(const Panel& panel, const QCPAxisRect& rect) const {
        const std::size_t fitting = m_scene.cells.empty() ? 3 : 2;
        const QCPLayoutInset* inset = rect.insetLayout();
        const std::string place = inset->elementCount() > 0
                                      ? cornerText(inset->insetAlignment(0))
                                      : "at={(0,1)}, anchor=south west, legend columns=" +
                                            std::to_string(std::clamp<std::size_t>(panel.legend.size(), 1, fitting));
        return ",\n legend cell align=left, legend style={draw=none, fill opacity=0.88, text opacity=1, fill=" +
               colourText(m_style.background) + ", text=" + colourText(m_style.text) + ", " +
               fontText(m_style.textPt * m_style.magnification) + ", " + place + "}";
    }

    std::string legendEntries(const Panel& panel) const {
        std::string text;
        if (panel.legendPlace == LegendPlace::Hidden)
            return text;
        for (const LegendItem& item : panel.legend) {
            if (item.isPlain)
                text += "\\addlegendimage{empty legend}\n";
            else if (item.isSwatch)
                text += "\\addlegendimage{area legend, " + fillText(colourOf(item.ink, m_style)) + "}\n";
            else
                text += "\\addlegendimage{no markers, " +
                        penText(penOf(item.ink, item.width, item.dash, m_style), m_style.magnification) + "}\n";
            text += "\\addlegendentry{" + texRaised(item.text) + "}\n";
        }
        return text;
    }

    // Above all panels, where the plot has it.
    void addSharedLegend() {
        std::string words;
        for (const LegendItem& item : m_scene.legend)
            words += "{\\tikz[baseline=-0.6ex]\\draw[" +
                     penText(penOf(item.ink, item.width, item.dash, m_style), m_style.magnification) +
                     "] (0,0) -- (5mm,0);}~" + texRaised(item.text) + "\\quad ";
        if (words.empty())
            return;
        const auto legends = m_canvas.elements<LegendElement>();
        const QRect room = legends.empty() ? QRect(0, 0, m_canvas.size().width(), 0) : legends.front()->rect();
        node(x(room.left()), y(room.top()),
             "anchor=north west, align=left, text width=" + texNumber(x(room.width())) + "mm", m_style.textPt,
             m_style.text, words);
    }

    // The title above a picture, and its legend below.
    void addPictureWords(const Panel& panel, const QCPAxisRect& rect) {
        const QRect room = rect.rect();
        node(x(room.left()), y(room.top() - 3), "anchor=base west", m_style.titlePt, m_style.text,
             texText(panel.title));
        if (panel.colourBar)
            return;
        std::string words;
        for (const LegendItem& item : panel.legend)
            words += "{\\color" + rgbArgument(colourOf(item.ink, m_style)) + "\\rule{1.5ex}{1.5ex}}~" +
                     texText(item.text) + "\\quad ";
        if (!words.empty())
            node(x(room.left()), y(room.bottom() + 12), "anchor=base west", m_style.textPt, m_style.text, words);
    }

    static std::string rgbArgument(const QColor& colour) {
        return "[RGB]{" + std::to_string(colour.red()) + "," + std::to_string(colour.green()) + "," +
               std::to_string(colour.blue()) + "}";
    }

    QColor barColour(const ColourBar& bar, double place) const {
        if (bar.colourMap.empty())
            return colourOf({Ink::Role::Scale, 0, 1, place}, m_style);
        const Rgb colour = (*findColourMap(bar.colourMap))->at(place);
        return {colour.r, colour.g, colour.b};
    }

    void bar(const ColourBar& colours, const QRectF& strip, bool isUpright) {
        for (int i = 0; i < kBarSteps; ++i) {
            const double from = i / static_cast<double>(kBarSteps);
            const double step = (isUpright ? strip.height() : strip.width()) / kBarSteps;
            const QRectF part = isUpright ? QRectF(strip.left(), strip.bottom() - (i + 1) * step, strip.width(), step)
                                          : QRectF(strip.left() + i * step, strip.top(), step, strip.height());
            m_text += "\\fill[" + ("fill=" + colourText(barColour(colours, from + 0.5 / kBarSteps))) + "] (" +
                      texNumber(x(part.left())) + "," + texNumber(y(part.bottom())) + ") rectangle (" +
                      texNumber(x(part.right())) + "," + texNumber(y(part.top())) + ");\n";
        }
    }

    void addBarBelow(const Panel& panel, const QCPAxisRect& rect) {
        const QRectF room = fitted({panel.x.range.length(), panel.y.range.length()}, rect.rect());
        const QRectF strip(room.left(), rect.rect().bottom() + 5, room.width(), 6);
        bar(*panel.colourBar, strip, false);
        constexpr std::string_view kSides[] = {"west", "", "east"};
        const double values[] = {panel.colourBar->range.min, panel.colourBar->range.centre(),
                                 panel.colourBar->range.max};
        for (int i = 0; i < 3; ++i)
            node(x(strip.left() + i * strip.width() / 2), y(strip.bottom() + 2 + m_style.textPt * kPixelsPerPoint),
                 "anchor=base " + std::string(kSides[i]), m_style.textPt - 0.5, m_style.muted,
                 texText(significant(values[i], 3)));
    }

    void addBarBeside(const Panel& panel, const QCPAxisRect& rect) {
        const ColourBar& colours = *panel.colourBar;
        const double top = rect.rect().top() + (colours.label.empty() ? 0 : 18);
        const QRectF strip(rect.rect().right() + 14, top, 10, rect.rect().bottom() - top);
        bar(colours, strip, true);
        for (const double tick : ticksOf(colours.range, colours.isLogarithmic, 5))
            node(x(strip.right() + 5),
                 y(strip.bottom() - fractionOf(colours.range, tick, colours.isLogarithmic) * strip.height()),
                 "anchor=west", m_style.textPt, m_style.muted, texText(significant(tick, 3)));
        if (!colours.label.empty())
            node(x(strip.center().x()), y(strip.top() - 4), "anchor=base", m_style.mathPt, m_style.text,
                 texMath(colours.label));
    }

    // Of the cells of a sheet.
    void addTitles() {
        for (const CellTitleElement* element : m_canvas.elements<CellTitleElement>()) {
            const QRect room = element->rect();
            const SceneCell& cell = element->cell();
            node(x(room.left()), y(room.center().y()), "anchor=west", m_style.titlePt, m_style.text,
                 (cell.letter.empty() ? "" : "\\textbf{" + texText(cell.letter) + "}\\enspace ") + texText(cell.title));
        }
    }

    void addCaption() {
        for (const CaptionElement* element : m_canvas.elements<CaptionElement>()) {
            const QRect room = element->rect();
            const bool isTitle = element->kind() == CaptionElement::Kind::Title;
            const std::string words = texRaised(element->text(), kMostCaption);
            node(x(room.left()), y(room.top()),
                 "anchor=north west, align=left, text width=" + texNumber(x(room.width())) + "mm",
                 isTitle ? m_style.titlePt + 1 : m_style.textPt, m_style.text,
                 isTitle ? "\\textbf{" + words + "}" : words);
        }
    }

    const Canvas& m_canvas;
    const Scene& m_scene;
    const Style& m_style;
    const std::string& m_name;
    double m_mm;
    std::string m_text;
    std::vector<QImage> m_pictures;
};

std::string framed(const Scene& scene, const Style& style, const std::string& body) {
    const std::string width = texNumber(scene.size.width), height = texNumber(scene.size.height);
    const bool hasLetters = body.find("\\actichar{") != std::string::npos;
    const std::string engine =
        hasLetters
            ? "% Compile it with xelatex or lualatex: it holds letters that pdflatex has no font for, and would print\n"
              "% as their numbers, such as U+6FC0. A document that loads pgfplots can \\input it.\n"
            : "% pdflatex compiles this file; a document that loads pgfplots can \\input it.\n";
    return "% Made by Actiscope.\n" + engine +
           "\\ifx\\documentclass\\usepackage\\let\\actiend\\relax\\else\\def\\actiend{\\end{document}}\n"
           "\\documentclass{article}\n"
           "\\usepackage[paperwidth=" +
           width + "mm, paperheight=" + height +
           "mm, margin=0mm]{geometry}\n"
           "\\usepackage{pgfplots}\n"
           "\\pgfplotsset{compat=1.16}\n"
           "\\pagestyle{empty}\\parindent=0pt\\topskip=0pt\\parskip=0pt\n"
           "\\begin{document}\n"
           "\\fi\n" +
           (hasLetters ? texCharacter() : std::string()) +
           "\\begin{tikzpicture}[x=1mm, y=1mm]\n"
           "\\useasboundingbox (0,0) rectangle (" +
           width + "," + height +
           ");\n"
           "\\fill[fill=" +
           colourText(style.background) + "] (0,0) rectangle (" + width + "," + height + ");\n" + body +
           "\\end{tikzpicture}\n\\actiend\n";
}

} // namespace

Result<TikzFiles> tikzOf(const Scene& scene, const Style& style, const std::string& name) {
    const auto canvas = makeCanvas(scene, style);
    if (!canvas)
        return canvas.error();
    TikzFiles files = PageTikz(**canvas, style, name).files();
    files.text = QByteArray::fromStdString(framed(scene, style, files.text.toStdString()));
    return files;
}

} // namespace acti::plot
