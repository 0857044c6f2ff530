// Writing the file. libharu writes the value of each of its objects; where they go is decided here, since libharu knows
// neither object streams (a tagged file is four times as large without them) nor a header above %PDF-1.3 in memory.

#include <array>
#include <vector>

#include "deflate.h"
#include "haru/reserve.h"
#include "haru/state.h"

namespace planverk::pdf::haru {

namespace {

/// Readers inflate a whole object stream to get at one object; more per stream saves little.
constexpr std::size_t objects_per_stream = 200;

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* data, HPDF_UINT size) {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(data), size);
  return HPDF_OK;
}

/// Where an object lies: at an offset, or as the n-th in an object stream.
struct Entry {
  static constexpr std::uint32_t in_file = 0xFFFF'FFFF;
  std::uint64_t place = 0;        ///< offset in the file, or number of the object stream
  std::uint32_t index = in_file;  ///< in the object stream
};

class FileWriter {
 public:
  FileWriter(const SaveOptions& options, Output& out, ObjectId object_count)
      : options_(options), compressor_(quick_level), next_number_(object_count), out_(out) {
    entries_.resize(object_count);
    for (ObjectId number = 1; number < object_count; ++number) entries_[number].place = out_.place_of(number);
  }

  void plain_object(ObjectId number, std::string_view value) {
    entries_[number] = {.place = out_.size(), .index = Entry::in_file};
    out_.object(number, value);
  }

  void object(ObjectId number, std::string_view value) {
    if (!options_.object_streams) return plain_object(number, value);
    waiting_.push_back(number);
    pack_index_ += std::to_string(number) + ' ' + std::to_string(pack_.size()) + ' ';
    pack_ += value;
    pack_ += '\n';
    if (waiting_.size() == objects_per_stream) close_pack();
  }

  std::string finish() {
    if (options_.object_streams) {
      close_pack();
      write_reference_stream();
    } else {
      write_reference_table();
    }
    return out_.take();
  }

 private:
  void close_pack() {
    if (waiting_.empty()) return;
    const ObjectId number = next_number_++;
    for (std::uint32_t i = 0; i < waiting_.size(); ++i) {
      entries_[waiting_[i]] = {.place = number, .index = i};
    }
    const std::string_view packed = compressor_.compress(pack_index_ + pack_);
    entries_.resize(next_number_);
    stream(number,
           "/Type/ObjStm/N " + std::to_string(waiting_.size()) + "/First " + std::to_string(pack_index_.size()) +
               "/Filter/FlateDecode",
           packed);
    waiting_.clear();
    pack_index_.clear();
    pack_.clear();
  }

  void stream(ObjectId number, std::string_view entries, std::string_view encoded) {
    entries_[number] = {.place = out_.size(), .index = Entry::in_file};
    out_.stream(number, entries, std::to_string(encoded.size()), encoded);
  }

  void write_reference_stream() {
    const ObjectId number = next_number_++;
    entries_.resize(next_number_);
    const std::uint64_t start = out_.size();
    entries_[number] = {.place = start, .index = Entry::in_file};
    const std::string_view packed = compressor_.compress(reference_rows());
    stream(number,
           "/Type/XRef/W[1 5 2]/Size " + std::to_string(next_number_) + trailer() +
               "/DecodeParms<</Predictor 12/Columns 8>>/Filter/FlateDecode",
           packed);
    out_.append("startxref\n" + std::to_string(start) + "\n%%EOF\n");
  }

  /// Rows of type, place, index, each as the difference from the row above (PNG predictor Up).
  std::string reference_rows() const {
    std::string rows;
    rows.reserve(entries_.size() * 9);
    std::array<std::uint8_t, 8> above{};
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const Entry& entry = entries_[i];
      std::array<std::uint8_t, 8> row{};
      const bool packed = entry.index != Entry::in_file;
      const std::uint32_t index = i == 0 ? 65'535 : (packed ? entry.index : 0);  // 0 heads the list of free numbers
      row[0] = i == 0 ? 0 : (packed ? 2 : 1);
      for (std::size_t byte = 0; byte < 5; ++byte)
        row[1 + byte] = static_cast<std::uint8_t>(entry.place >> (8 * (4 - byte)));
      row[6] = static_cast<std::uint8_t>(index >> 8);
      row[7] = static_cast<std::uint8_t>(index);
      rows += '\2';
      for (std::size_t byte = 0; byte < row.size(); ++byte) rows += static_cast<char>(row[byte] - above[byte]);
      above = row;
    }
    return rows;
  }

  void write_reference_table() {
    const std::uint64_t start = out_.size();
    std::string table = "xref\n0 " + std::to_string(entries_.size()) + "\n0000000000 65535 f \n";
    for (std::size_t i = 1; i < entries_.size(); ++i) {
      const std::string digits = std::to_string(entries_[i].place);
      table.append(10 - std::min<std::size_t>(digits.size(), 10), '0');
      table += digits;
      table += " 00000 n \n";
    }
    out_.append(table);
    out_.append("trailer\n<</Size " + std::to_string(entries_.size()) + trailer() + ">>\nstartxref\n" +
                std::to_string(start) + "\n%%EOF\n");
  }

  std::string trailer() const {
    return "/Root " + std::to_string(catalog_number) + " 0 R/Info " + std::to_string(info_number) + " 0 R" +
           options_.trailer_entries;
  }

  const SaveOptions& options_;
  Compressor compressor_;
  ObjectId next_number_;
  Output& out_;
  std::vector<Entry> entries_;
  std::vector<ObjectId> waiting_;
  std::string pack_index_, pack_;
};

}  // namespace

void Output::begin(ObjectId number) {
  if (places_.size() <= number) places_.resize(number + 1);
  places_[number] = bytes_.size();
  bytes_ += std::to_string(number);
  bytes_ += " 0 obj\n";
}

void Output::object(ObjectId number, std::string_view value) {
  begin(number);
  bytes_ += value;
  bytes_ += "\nendobj\n";
}

void Output::stream(ObjectId number, std::string_view entries, std::string_view length, std::string_view encoded) {
  begin(number);
  bytes_ += "<<";
  bytes_ += entries;
  bytes_ += "/Length ";
  bytes_ += length;
  bytes_ += ">>\nstream\r\n";
  bytes_ += encoded;
  bytes_ += "\nendstream\nendobj\n";
}

Result<std::string> Document::save(const SaveOptions& options, const LateObjects& late) {
  State& state = *state_;
  const ObjectId first_late = first_late_object();
  if (first_late + late.count > limit_objects)
    return device_failure("trouble.pdf-objects", {{"most", std::to_string(limit_objects)}});
  std::string value;
  FileWriter file(options, state.output, first_late + late.count);
  const HPDF_Stream sink = HPDF_CallbackWriter_New(state.memory, append_to_string, &value);
  for (ObjectId number = 1; number < first_late && state.ok(); ++number) {
    if (state.output.place_of(number) != 0) continue;
    if (const auto own = state.values.find(number); own != state.values.end()) {
      file.object(number, own->second);
      continue;
    }
    value.clear();
    void* const object = HPDF_Xref_GetEntry(state.objects, number)->obj;
    if (const HPDF_STATUS status = HPDF_Obj_WriteValue(object, sink, nullptr); status != HPDF_OK) state.fail(status);
    file.object(number, value);
  }
  HPDF_Stream_Free(sink);
  if (reserve::taken()) state.fail(HPDF_FAILD_TO_ALLOC_MEM);
  if (!state.ok() || state.memory->error->error_no != HPDF_OK) {
    const HPDF_STATUS code = state.ok() ? state.memory->error->error_no : state.error.code;
    if (code == HPDF_FAILD_TO_ALLOC_MEM) return device_failure("trouble.memory");
    return own_fault("libharu refused to write the document (its error " + std::to_string(code) + ")");
  }
  for (std::uint32_t index = 0; index < late.count; ++index) {
    value.clear();
    late.write(index, value);
    file.object(first_late + index, value);
  }
  return file.finish();
}

}  // namespace planverk::pdf::haru
