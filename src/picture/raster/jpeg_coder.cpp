#include "raster/jpeg_coder.h"

namespace planverk::picture {

namespace {

/// A camera writes some ten passes over a picture; a file of thousands is made to take time.
constexpr int most_passes = 100;
/// What is encoded anew must not look it.
constexpr int quality = 95;

Errors& errors_of(j_common_ptr jpeg) {
  return *reinterpret_cast<Errors*>(jpeg->err);
}

[[noreturn]] void give_up(j_common_ptr jpeg) {
  Errors& errors = errors_of(jpeg);
  errors.error = errors.base.msg_code;
  std::longjmp(errors.out, 1);
}

/// Levels below 0 are warnings. Bytes that belong to nothing are left out and do no harm while they are few.
void note_warning(j_common_ptr jpeg, int level) {
  if (level >= 0) return;
  Errors& errors = errors_of(jpeg);
  if (errors.base.msg_code == JWRN_EXTRANEOUS_DATA) {
    errors.unused_bytes += static_cast<std::uint64_t>(errors.base.msg_parm.i[0]);
  } else if (errors.base.msg_code == JWRN_BOGUS_ICC) {
    errors.bogus_profile = true;
  } else if (errors.base.msg_code != JWRN_ADOBE_XFORM && errors.base.msg_code != JWRN_JFIF_MAJOR) {
    errors.damaged = true;
  }
}

void say_nothing(j_common_ptr) {}

void count_passes(j_common_ptr jpeg) {
  const auto* decoder = reinterpret_cast<j_decompress_ptr>(jpeg);
  if (decoder->input_scan_number <= most_passes) return;
  jpeg->err->msg_code = JERR_WIDTH_OVERFLOW;
  give_up(jpeg);
}

}  // namespace

Errors::Errors() {
  jpeg_std_error(&base);
  base.error_exit = give_up;
  base.emit_message = note_warning;
  base.output_message = say_nothing;
}

Decoder::Decoder(std::string_view bytes) {
  jpeg.err = &errors.base;
  jpeg_create_decompress(&jpeg);
  progress_.progress_monitor = count_passes;
  jpeg.progress = &progress_;
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

bool Decoder::read_head() {
  if (setjmp(errors.out) != 0) return false;
  jpeg_save_markers(&jpeg, JPEG_APP0 + 1, 0xFFFF);
  jpeg_save_markers(&jpeg, JPEG_APP0 + 2, 0xFFFF);
  jpeg_read_header(&jpeg, TRUE);
  return true;
}

jvirt_barray_ptr* Decoder::read_coefficients() {
  if (setjmp(errors.out) != 0) return nullptr;
  return jpeg_read_coefficients(&jpeg);
}

bool Decoder::read_pixels(unsigned char* to, std::size_t row_bytes) {
  if (setjmp(errors.out) != 0) return false;
  jpeg.out_color_space = jpeg.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg.dct_method = JDCT_ISLOW;
  jpeg_start_decompress(&jpeg);
  while (jpeg.output_scanline < jpeg.output_height) {
    JSAMPROW row = to + jpeg.output_scanline * row_bytes;
    jpeg_read_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_decompress(&jpeg);
  return true;
}

Encoder::Encoder() {
  jpeg.err = &errors.base;
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, &bytes_, &size_);
}

bool Encoder::write_coefficients(Decoder& from, jvirt_barray_ptr* coefficients, Turn turn) {
  if (setjmp(errors.out) != 0 || setjmp(from.errors.out) != 0) return false;
  jpeg_copy_critical_parameters(&from.jpeg, &jpeg);
  jpeg.density_unit = 0;
  jpeg.X_density = jpeg.Y_density = 1;
  jpeg.optimize_coding = TRUE;
  if (from.jpeg.progressive_mode != FALSE) jpeg_simple_progression(&jpeg);
  jpeg_write_coefficients(&jpeg, turn.none() ? coefficients : turned_blocks(from.jpeg, coefficients, jpeg, turn));
  jpeg_finish_compress(&jpeg);
  return true;
}

bool Encoder::write_pixels(const Pixels& pixels) {
  if (setjmp(errors.out) != 0) return false;
  jpeg.image_width = static_cast<JDIMENSION>(pixels.width);
  jpeg.image_height = static_cast<JDIMENSION>(pixels.height);
  jpeg.input_components = pixels.channels;
  jpeg.in_color_space = pixels.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.comp_info[0].h_samp_factor = jpeg.comp_info[0].v_samp_factor = 1;
  jpeg.optimize_coding = TRUE;
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < jpeg.image_height) {
    // libjpeg's rows are not const, but it only reads them.
    auto* row =
        reinterpret_cast<JSAMPROW>(const_cast<char*>(pixels.bytes.data())) + jpeg.next_scanline * pixels.row_bytes();
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

}  // namespace planverk::picture
