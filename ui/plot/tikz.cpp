#include "ui/plot/tikz.h"

#include "core/base/text.h"
#include "core/figure/colour_map.h"
#include "ui/plot/bitmap_image.h"
#include "ui/plot/canvas.h"
#include "ui/plot/layout_elements.h"
#include "ui/plot/legend_place.h"
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
            addAxis(panel, rect, along, up);
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
                  "}, ylabel style={rotate=-90}, line join=round,\n" + " xlabel={" + texMath(panel.x.label) +
                  "}, ylabel={" + texMath(panel.y.label) + "}" + legendOptions(panel) + "]\n" + legendEntries(panel) +
                  marks.text() + "\\end{axis}\n";
    }

    std::string legendOptions(const Panel& panel) const {
        const std::size_t fitting = m_scene.cells.empty() ? 3 : 2;
        std::string place = "at={(0,1)}, anchor=south west, legend columns=" +
                            std::to_string(std::clamp<std::size_t>(panel.legend.size(), 1, fitting));
        if (!standsAbove(panel)) {
            const Qt::Alignment side = legendPlace(panel) & Qt::AlignHorizontal_Mask;
            place = side == Qt::AlignRight     ? "at={(0.99,0.98)}, anchor=north east"
                    : side == Qt::AlignHCenter ? "at={(0.5,0.98)}, anchor=north"
                                               : "at={(0.01,0.98)}, anchor=north west";
        }
        return ",\n legend cell align=left, legend style={draw=none, fill opacity=0.88, text opacity=1, fill=" +
               colourText(m_style.background) + ", text=" + colourText(m_style.text) + ", " +
               fontText(m_style.textPt * m_style.magnification) + ", " + place + "}";
    }

    std::string legendEntries(const Panel& panel) const {
        std::string text;
        for (const LegendItem& item : panel.legend) {
            if (item.isPlain)
                text += "\\addlegendimage{empty legend}\n";
            else if (item.isSwatch)
                text += "\\addlegendimage{area legend, " + fillText(colourOf(item.ink, m_style)) + "}\n";
            else
                text += "\\addlegendimage{no markers, " +
                        penText(penOf(item.ink, 1.6, item.dash, m_style), m_style.magnification) + "}\n";
            text += "\\addlegendentry{" + texText(item.text) + "}\n";
        }
        return text;
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
            node(x(room.left()), y(room.top()),
                 "anchor=north west, align=left, text width=" + texNumber(x(room.width())) + "mm", m_style.textPt,
                 m_style.text, texText(m_scene.caption, kMostCaption));
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
    return "% Made by Actiscope. pdflatex compiles this file; a document that loads pgfplots can \\input it.\n"
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
           std::string(kTexCharacter) +
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
