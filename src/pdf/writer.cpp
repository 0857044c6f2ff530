#include <optional>
#include <vector>

#include "colour_profile.h"
#include "deflate.h"
#include "fonts.h"
#include "haru/document.h"
#include "images.h"
#include "metadata.h"
#include "navigation.h"
#include "painter.h"
#include "pdf/pdf.h"
#include "structure_tree.h"
#include "syntax.h"

namespace planverk::pdf {

namespace {

constexpr std::string_view attachment_name = "plan.xml";

struct PageRecord {
  haru::Document::Page objects;
  haru::ObjectId furniture = 0;
  Length width, height;
};

}  // namespace

struct Writer::Impl {
  Impl(const document::Document& its_document, const style::Theme& theme, const font::Library& library,
       Options its_options, std::unique_ptr<haru::Document> file)
      : document(its_document),
        options(its_options),
        out(std::move(file)),
        compressor(options.deflate_level),
        fonts(library),
        images(*out, compressor),
        structure(document),
        navigation(document),
        painter(document, theme, fonts, images, structure, library) {
    resources = out->reserve();
  }

  void page(layout::Page&& page);
  void furniture(const layout::PageFurniture& furniture);
  Result<std::string> finish();

  haru::ObjectId deflated_stream(std::string entries, std::string_view bytes) {
    return out->add_stream(std::move(entries) + "/Filter/FlateDecode", compressor.compress(bytes));
  }
  std::string attachment_entries();
  Result<std::string> catalog_entries(const std::vector<haru::ObjectId>& page_objects);
  void fill_pages();

  const document::Document& document;
  Options options;
  std::unique_ptr<haru::Document> out;
  Compressor compressor;
  FontSet fonts;
  Images images;
  StructureTree structure;
  Navigation navigation;
  Painter painter;
  haru::ObjectId resources = 0;
  std::vector<PageRecord> pages;
  std::uint32_t furnished = 0;
  std::optional<Failure> failure;  ///< the first one: a sink has no way to refuse a page
};

void Writer::Impl::page(layout::Page&& page) {
  if (failure) return;
  structure.begin_page();
  const auto contents = painter.page(page.items, page.height);
  if (!contents) {
    failure = contents.error();
    return;
  }
  navigation.add_page(static_cast<std::uint32_t>(pages.size()), page);
  pages.push_back(
      {.objects = out->add_page(compressor.compress(*contents)), .width = page.width, .height = page.height});
}

void Writer::Impl::furniture(const layout::PageFurniture& furniture) {
  if (failure || furniture.items.empty()) return;
  if (furniture.number == 0 || furniture.number > pages.size()) {
    failure = Failure{Failure::Kind::fault, "furniture for a page that was not handed over"};
    return;
  }
  PageRecord& record = pages[furniture.number - 1];
  const auto contents = painter.furniture(furniture.items, record.height);
  if (!contents) {
    failure = contents.error();
    return;
  }
  // Its own graphics state, so that the page's operators start from the page's defaults.
  record.furniture = deflated_stream("", "q\n" + std::string(*contents) + "Q\n");
}

/// The source as associated file (ISO 19005-3, 6.8): `/AF` and `/Names` of the catalog.
std::string Writer::Impl::attachment_entries() {
  if (!options.attach_source) return {};
  std::string params = "/Params<</Size " + std::to_string(document.source_xml.size());
  if (document.identity.date) params += "/ModDate" + date_string(*document.identity.date);
  const auto file = deflated_stream("/Type/EmbeddedFile/Subtype/text#2Fxml" + params + ">>", document.source_xml);
  const std::string name = text_string(attachment_name);
  const auto specification = out->add("/Type/Filespec/F" + name + "/UF" + name + "/AFRelationship/Source/Desc" +
                                      text_string(one_line(document.identity.title)) + "/EF<</F " + reference(file) +
                                      "/UF " + reference(file) + ">>");
  return "/AF[" + reference(specification) + "]/Names<</EmbeddedFiles<</Names[" + name + reference(specification) +
         "]>>>>";
}

Result<std::string> Writer::Impl::catalog_entries(const std::vector<haru::ObjectId>& page_objects) {
  if (auto written = navigation.write_links(*out, structure, page_objects); !written)
    return std::unexpected(written.error());
  const haru::ObjectId outline = navigation.write_outline(*out, page_objects);
  auto font_dictionary = fonts.embed(*out, compressor);
  if (!font_dictionary) return std::unexpected(font_dictionary.error());
  out->fill(resources, "/Font" + *font_dictionary + images.dictionary());

  const auto profile = deflated_stream("/N 3", srgb_profile());
  const auto intent = out->add(
      "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2-1)/Info(sRGB "
      "IEC61966-2-1)/DestOutputProfile " +
      reference(profile));
  // Uncompressed, so that tools without a PDF reader find it.
  const auto metadata =
      out->add_stream("/Type/Metadata/Subtype/XML", xmp_packet(document.identity, options.attach_source));
  const std::string attachment = attachment_entries();
  const haru::ObjectId root = structure.reserve(*out, page_objects);
  std::string entries = "/Lang" + text_string(document.identity.language) +
                        "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
  entries += "/StructTreeRoot " + reference(root) + "/Metadata " + reference(metadata) + "/OutputIntents[" +
             reference(intent) + "]";
  entries += "/PageLabels<</Nums[0<</S/D>>]>>";
  entries += outline != 0 ? "/Outlines " + reference(outline) + "/PageMode/UseOutlines" : "/PageMode/UseNone";
  return entries + attachment;
}

void Writer::Impl::fill_pages() {
  for (std::uint32_t index = 0; index < pages.size(); ++index) {
    const PageRecord& record = pages[index];
    std::string entries = "/MediaBox[0 0 ";
    append(entries, record.width);
    entries += ' ';
    append(entries, record.height);
    entries += "]/Resources " + reference(resources) + "/Tabs/S/StructParents " + std::to_string(index);
    // Furniture first: a draft mark lies under the words.
    const std::string contents = reference(record.objects.contents);
    entries += record.furniture == 0 ? "/Contents " + contents
                                     : "/Contents[" + reference(record.furniture) + " " + contents + "]";
    entries += navigation.annotations_of(index);
    out->fill_page(record.objects.page, std::move(entries));
  }
}

Result<std::string> Writer::Impl::finish() {
  if (failure) return std::unexpected(*failure);
  if (pages.empty()) return own_fault("a document without pages was to be written");
  if (const std::string_view text = structure.too_long(); !text.empty()) {
    return own_fault("a text is longer than PDF/A allows (16,000 bytes): " + std::string(text.substr(0, 60)) + "…");
  }
  std::vector<haru::ObjectId> page_objects;
  for (const PageRecord& record : pages) page_objects.push_back(record.objects.page);
  auto catalog = catalog_entries(page_objects);
  if (!catalog) return std::unexpected(catalog.error());
  out->fill_catalog(std::move(*catalog));
  out->fill_info(info_entries(document.identity));
  fill_pages();
  structure.fill(*out, out->first_late_object());
  const haru::LateObjects elements{
      .count = structure.element_count(),
      .write = [this](std::uint32_t index, std::string& text) { structure.write_element(index, text); }};
  return out->save({.object_streams = options.object_streams,
                    .deflate_level = options.deflate_level,
                    .trailer_entries = file_identifier(document)},
                   elements);
}

Writer::Writer(const document::Document& document, const style::Theme& theme, const font::Library& library,
               Options options) {
  auto file = haru::Document::create();
  if (file) {
    impl_ = std::make_unique<Impl>(document, theme, library, options, std::move(*file));
  } else {
    unusable_ = std::make_unique<Failure>(file.error());
  }
}

Writer::~Writer() = default;

void Writer::page(layout::Page&& page) {
  if (impl_) impl_->page(std::move(page));
}

void Writer::furniture(layout::PageFurniture&& furniture) {
  if (impl_) impl_->furniture(furniture);
}

Result<std::string> Writer::finish() {
  if (!impl_) return std::unexpected(*unusable_);
  return impl_->finish();
}

}  // namespace planverk::pdf
