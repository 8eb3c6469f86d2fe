#include "ui/plot/svg_engine.h"

#include "core/base/text.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QRawFont>

#include <cmath>

namespace acti::plot {
namespace {

QByteArray number(double value) {
    // Hundredths of a pixel: finer than any printer, and short.
    std::string text = fixed(value, 2);
    if (const auto last = text.find_last_not_of('0'); text.find('.') != std::string::npos)
        text.erase(text[last] == '.' ? last : last + 1);
    return QByteArray::fromStdString(text);
}

QByteArray escaped(const QString& text) {
    QString clean;
    for (const QChar c : text) {
        const bool isControl = c.unicode() < 0x20 && c != QLatin1Char('\t');
        if (!isControl && c.unicode() < 0xFFFE) // the others have no place in XML
            clean += c;
    }
    return clean.toHtmlEscaped().toUtf8();
}

QByteArray pathData(const QPainterPath& path) {
    QByteArray data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.type == QPainterPath::MoveToElement)
            data += 'M';
        else if (element.type == QPainterPath::LineToElement)
            data += 'L';
        else
            data += element.type == QPainterPath::CurveToElement ? 'C' : ' ';
        data += number(element.x) + ' ' + number(element.y);
    }
    return data;
}

QByteArray matrix(const QTransform& t) {
    if (t.isIdentity())
        return {};
    const auto exact = [](double value) { return QByteArray::fromStdString(significant(value, 8)); };
    return " transform=\"matrix(" + exact(t.m11()) + ' ' + exact(t.m12()) + ' ' + exact(t.m21()) + ' ' +
           exact(t.m22()) + ' ' + exact(t.dx()) + ' ' + exact(t.dy()) + ")\"";
}

QByteArray colour(const char* attribute, const QColor& value) {
    QByteArray out = QByteArray(" ") + attribute + "=\"" + value.name(QColor::HexRgb).toLatin1() + '"';
    if (value.alpha() < 255)
        out += QByteArray(" ") + attribute + "-opacity=\"" + number(value.alphaF()) + '"';
    return out;
}

// Taken at the size in which the font's own coordinates are whole numbers, where nothing is rounded: at the size of the
// text, outlines depend in the last digit on what the process drew before.
QPainterPath outlinesOf(const QTextItem& item, const QPointF& at) {
    QFont large = item.font();
    large.setPixelSize(qRound(QRawFont::fromFont(item.font()).unitsPerEm()));
    const double scale = QRawFont::fromFont(item.font()).pixelSize() / large.pixelSize();
    QPainterPath path;
    path.setFillRule(Qt::WindingFill); // a glyph's contours may overlap
    path.addText({0, 0}, large, item.text());
    return QTransform(scale, 0, 0, scale, at.x(), at.y()).map(path);
}

} // namespace

class SvgEngine : public QPaintEngine {
public:
    SvgEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}

    bool begin(QPaintDevice*) override {
        m_definitions.clear();
        m_body.clear();
        m_clips = 0;
        m_isGroupOpen = false;
        return true;
    }

    bool end() override {
        closeGroup();
        return true;
    }

    Type type() const override { return QPaintEngine::User; }

    void updateState(const QPaintEngineState& changed) override {
        const auto clipFlags = DirtyClipPath | DirtyClipRegion | DirtyClipEnabled;
        if (changed.state() & clipFlags)
            setClip(changed);
    }

    // Qt's own fallbacks draw points and degenerate lines even where there is no pen.
    void drawPoints(const QPointF* points, int count) override {
        if (painter()->pen().style() == Qt::NoPen)
            return;
        for (int i = 0; i < count; ++i) {
            QPainterPath dot;
            dot.moveTo(points[i]);
            dot.lineTo(points[i]);
            write(dot, QByteArray(" fill=\"none\"") + penAttributes());
        }
    }

    void drawLines(const QLineF* lines, int count) override {
        if (painter()->pen().style() == Qt::NoPen)
            return;
        for (int i = 0; i < count; ++i) {
            QPainterPath path(lines[i].p1());
            path.lineTo(lines[i].p2());
            write(path, QByteArray(" fill=\"none\"") + penAttributes());
        }
    }

    void drawPath(const QPainterPath& path) override { write(path, brushAttributes() + penAttributes()); }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QPainterPath path;
        path.moveTo(points[0]);
        for (int i = 1; i < count; ++i)
            path.lineTo(points[i]);
        if (mode != PolylineMode)
            path.closeSubpath();
        write(path, (mode == PolylineMode ? QByteArray(" fill=\"none\"") : brushAttributes()) + penAttributes());
    }

    void drawEllipse(const QRectF& rect) override {
        QPainterPath path;
        path.addEllipse(rect);
        drawPath(path);
    }

    void drawImage(const QRectF& target, const QImage& image, const QRectF& source, Qt::ImageConversionFlags) override {
        const QImage part = source == QRectF(image.rect()) ? image : image.copy(source.toAlignedRect());
        QBuffer png;
        png.open(QIODevice::WriteOnly);
        part.save(&png, "PNG");
        m_body += "<image x=\"" + number(target.x()) + "\" y=\"" + number(target.y()) + "\" width=\"" +
                  number(target.width()) + "\" height=\"" + number(target.height()) +
                  "\" preserveAspectRatio=\"none\"" + matrix(painter()->combinedTransform());
        // Pixels stay pixels when a small map is shown large.
        if (part.width() < target.width())
            m_body += " style=\"image-rendering:pixelated\"";
        m_body += " xlink:href=\"data:image/png;base64," + png.data().toBase64() + "\"/>\n";
    }

    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override {
        drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        write(outlinesOf(item, at), colour("fill", painter()->pen().color()),
              " aria-label=\"" + escaped(item.text()) + "\" role=\"img\"");
    }

    const QByteArray& definitions() const { return m_definitions; }
    const QByteArray& body() const { return m_body; }

private:
    void write(const QPainterPath& path, const QByteArray& attributes, const QByteArray& extra = {}) {
        if (path.isEmpty())
            return;
        QByteArray opacity;
        if (painter()->opacity() < 1)
            opacity = " opacity=\"" + number(painter()->opacity()) + '"';
        const char* rule = path.fillRule() == Qt::OddEvenFill ? " fill-rule=\"evenodd\"" : "";
        m_body += "<path" + extra + attributes + opacity + rule + matrix(painter()->combinedTransform()) + " d=\"" +
                  pathData(path) + "\"/>\n";
    }

    QByteArray brushAttributes() const {
        const QBrush brush = painter()->brush();
        return brush.style() == Qt::NoBrush ? QByteArray(" fill=\"none\"") : colour("fill", brush.color());
    }

    QByteArray penAttributes() const {
        const QPen pen = painter()->pen();
        if (pen.style() == Qt::NoPen)
            return {};
        const double width = pen.widthF() == 0 ? 1 : pen.widthF();
        QByteArray out = colour("stroke", pen.color()) + " stroke-width=\"" + number(width) + '"';
        if (pen.isCosmetic() || pen.widthF() == 0)
            out += " vector-effect=\"non-scaling-stroke\"";
        if (pen.capStyle() != Qt::FlatCap)
            out += pen.capStyle() == Qt::RoundCap ? " stroke-linecap=\"round\"" : " stroke-linecap=\"square\"";
        if (pen.joinStyle() == Qt::RoundJoin)
            out += " stroke-linejoin=\"round\"";
        if (pen.style() != Qt::SolidLine) {
            QByteArray dashes;
            for (const double length : pen.dashPattern())
                dashes += (dashes.isEmpty() ? "" : " ") + number(length * width);
            out += " stroke-dasharray=\"" + dashes + '"';
        }
        return out;
    }

    void setClip(const QPaintEngineState& changed) {
        closeGroup();
        if (!changed.isClipEnabled() || !painter()->hasClipping())
            return;
        const QPainterPath clip = painter()->combinedTransform().map(painter()->clipPath());
        const QByteArray data = pathData(clip);
        if (m_clips == 0 || data != m_lastClip) {
            m_lastClip = data;
            ++m_clips;
            m_definitions +=
                "<clipPath id=\"clip" + QByteArray::number(m_clips) + "\"><path d=\"" + data + "\"/></clipPath>\n";
        }
        m_body += "<g clip-path=\"url(#clip" + QByteArray::number(m_clips) + ")\">\n";
        m_isGroupOpen = true;
    }

    void closeGroup() {
        constexpr QByteArrayView kOpenTag = "<g clip-path=";
        if (!m_isGroupOpen)
            return;
        // A group that nothing was drawn in leaves no trace.
        const auto lastLine = m_body.lastIndexOf('\n', m_body.size() - 2) + 1;
        if (QByteArrayView(m_body).sliced(lastLine).startsWith(kOpenTag))
            m_body.truncate(lastLine);
        else
            m_body += "</g>\n";
        m_isGroupOpen = false;
    }

    QByteArray m_definitions;
    QByteArray m_body;
    QByteArray m_lastClip;
    int m_clips = 0;
    bool m_isGroupOpen = false;
};

SvgDevice::SvgDevice(QSize sizePx, QSizeF sizeMm, const QString& title)
    : m_sizePx(sizePx), m_sizeMm(sizeMm), m_title(title), m_engine(std::make_unique<SvgEngine>()) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const { return m_engine.get(); }

QByteArray SvgDevice::text() const {
    const QByteArray width = QByteArray::number(m_sizePx.width());
    const QByteArray height = QByteArray::number(m_sizePx.height());
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                     "version=\"1.1\" width=\"" +
                     number(m_sizeMm.width()) + "mm\" height=\"" + number(m_sizeMm.height()) + "mm\" viewBox=\"0 0 " +
                     width + ' ' + height + "\">\n";
    if (!m_title.isEmpty())
        out += "<title>" + escaped(m_title) + "</title>\n";
    if (!m_engine->definitions().isEmpty())
        out += "<defs>\n" + m_engine->definitions() + "</defs>\n";
    return out + m_engine->body() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const {
    constexpr int kDpi = 96;
    switch (metric) {
    case PdmWidth:
        return m_sizePx.width();
    case PdmHeight:
        return m_sizePx.height();
    case PdmWidthMM:
        return qRound(m_sizeMm.width());
    case PdmHeightMM:
        return qRound(m_sizeMm.height());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDpi;
    case PdmNumColors:
        return 0x7fffffff;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
    }
    return 0;
}

} // namespace acti::plot
