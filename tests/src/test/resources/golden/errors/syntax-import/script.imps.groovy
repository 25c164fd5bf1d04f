import java.nio.file.Files

recipe('login') {
    dist 'SLES15'
}
