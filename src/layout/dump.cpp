// Pages as text: for golden tests and `dump --stage layout`.
#include <fmt/format.h>

#include "base/utf8.h"
#include "layout/layout.h"

namespace planverk::layout {

namespace {

std::string points(Length length) {
  std::string text = fmt::format("{}{}.{:03}", length.milli < 0 ? "-" : "", std::abs(length.milli) / 1000,
                                 std::abs(length.milli) % 1000);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string_view name_of(Artifact artifact) {
  switch (artifact) {
    case Artifact::none:
      return "";
    case Artifact::header:
      return " header";
    case Artifact::footer:
      return " footer";
    case Artifact::watermark:
      return " watermark";
    case Artifact::rule:
      return " rule";
    case Artifact::background:
      return " background";
    case Artifact::repeat:
      return " repeat";
    case Artifact::leader:
      return " leader";
    case Artifact::line_number:
      return " line-number";
  }
  return "";
}

/// One page's items as lines of text: runs on the same baseline that follow each other make one line.
class PageText {
 public:
  PageText(std::string& out, const font::Library& library) : out_(out), library_(library) {}
  ~PageText() { end_line(); }
  PageText(const PageText&) = delete;
  PageText& operator=(const PageText&) = delete;

  void operator()(const TextItem& item) {
    const bool same = open_ && !item.upwards && item.baseline == baseline_ && item.size == size_ &&
                      item.tag.artifact == artifact_ && item.x >= end_ && item.x < end_ + item.size / 2;
    if (!same) {
      end_line();
      open_ = true;
      start_ = item.x;
      baseline_ = item.baseline;
      size_ = item.size;
      artifact_ = item.tag.artifact;
    }
    end_ = item.x + font::width_of(*item.word, library_.info(item.word->face), item.size) - 1_pt / 2;
    for (const font::Glyph& glyph : item.word->glyphs) {
      if (glyph.character != 0) utf8::append(words_, glyph.character);
    }
    if (item.soft_hyphen) words_ += "\u00AD";
    if (item.space_after) words_ += ' ';
  }
  void operator()(const RectangleItem& item) {
    end_line();
    out_ += fmt::format("  box {} {} {} x {} {}{}{}\n", points(item.x), points(item.y), points(item.width),
                        points(item.height), planverk::name_of(item.fill),
                        item.stroke == document::Ink::none
                            ? ""
                            : fmt::format(" outlined {} {}", planverk::name_of(item.stroke), points(item.stroke_width)),
                        name_of(item.tag.artifact));
  }
  void operator()(const PathItem& item) {
    end_line();
    const document::Point at = item.path.steps.empty() ? document::Point{} : item.path.steps.front().to;
    out_ += fmt::format("  path {} {} {} steps {}{}\n", points(at.x), points(at.y), item.path.steps.size(),
                        planverk::name_of(item.path.fill == document::Ink::none ? item.path.stroke : item.path.fill),
                        name_of(item.tag.artifact));
  }
  void operator()(const ImageItem& item) {
    end_line();
    out_ += fmt::format("  image {} {} {} x {} {}{}\n", points(item.x), points(item.y), points(item.width),
                        points(item.height), item.key, name_of(item.tag.artifact));
  }

 private:
  void end_line() {
    if (!open_) return;
    out_ += fmt::format("  {} {} {}{}: {}\n", points(start_), points(baseline_), points(size_), name_of(artifact_),
                        utf8::trim(words_));
    words_.clear();
    open_ = false;
  }

  std::string& out_;
  const font::Library& library_;
  bool open_ = false;
  Length start_, end_, baseline_, size_;
  Artifact artifact_ = Artifact::none;
  std::string words_;
};

class TextSink final : public PageSink {
 public:
  explicit TextSink(const font::Library& library) : library_(library) {}
  void page(Page&& page) override {
    out += fmt::format("page {} {} x {}\n", page.number, points(page.width), points(page.height));
    write(page.items);
    for (const LinkArea& link : page.links) {
      out += fmt::format("  link {} {} {} x {}\n", points(link.x), points(link.y), points(link.width),
                         points(link.height));
    }
  }
  void furniture(PageFurniture&& furniture) override {
    out += fmt::format("furniture of page {}\n", furniture.number);
    write(furniture.items);
  }

  std::string out;

 private:
  void write(const std::vector<Item>& items) {
    PageText text(out, library_);
    for (const Item& item : items) std::visit(text, item);
  }

  const font::Library& library_;
};

}  // namespace

std::string dump(const document::Document& document, const style::Theme& theme, font::Shaper& shaper,
                 const Options& options, Diagnostics& found) {
  TextSink sink(shaper.library());
  lay_out(document, theme, shaper, options, sink, found);
  return std::move(sink.out);
}

}  // namespace planverk::layout
